/**
 * {@code bin/karrot}: {@code client} is the small program that runs one {@code karrot:*} command in the Karaf of this
 * distribution, {@code server} is the service in Karaf that it talks to, and {@code wire} is what they say to each
 * other. {@code client} and {@code wire} run outside of Karaf, where there is nothing but the JDK.
 */
package world.karrot.migrate.launcher.internal;
