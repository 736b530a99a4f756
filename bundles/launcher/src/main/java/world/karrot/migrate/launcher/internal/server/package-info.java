/** The service in Karaf that runs what {@code bin/karrot} asks for. */
package world.karrot.migrate.launcher.internal.server;
