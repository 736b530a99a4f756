/** Which commands are running, and their end when they are cancelled or Karaf stops. */
package world.karrot.migrate.shell.internal.running;
