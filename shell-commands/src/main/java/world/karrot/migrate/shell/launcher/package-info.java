/**
 * {@code bin/karrot}: a small program that runs one {@code karrot:*} command in the Karaf of this distribution, and the
 * service in Karaf that it talks to. {@link world.karrot.migrate.shell.launcher.Wire} is what they say to each other.
 * The client's classes run outside of Karaf and use nothing but the JDK.
 */
package world.karrot.migrate.shell.launcher;
