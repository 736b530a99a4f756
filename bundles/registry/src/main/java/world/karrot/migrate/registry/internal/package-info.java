package world.karrot.migrate.registry.internal;
