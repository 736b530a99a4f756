package world.karrot.migrate.transfer.internal;
