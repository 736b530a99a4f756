package world.karrot.migrate.shell.internal;
