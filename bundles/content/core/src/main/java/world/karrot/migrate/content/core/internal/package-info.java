package world.karrot.migrate.content.core.internal;
