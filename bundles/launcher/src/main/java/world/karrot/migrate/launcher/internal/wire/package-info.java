/** What {@code bin/karrot} and Karaf say to each other, and where. Needs nothing but the JDK. */
package world.karrot.migrate.launcher.internal.wire;
