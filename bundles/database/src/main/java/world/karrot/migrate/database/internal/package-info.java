package world.karrot.migrate.database.internal;
