package world.karrot.migrate.itests.instances;
