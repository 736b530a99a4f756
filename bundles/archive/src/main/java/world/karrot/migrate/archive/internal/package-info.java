package world.karrot.migrate.archive.internal;
