/** Drives the assembled distribution as an admin does, and looks at what became of the instances. */
package world.karrot.migrate.itests.moving;
