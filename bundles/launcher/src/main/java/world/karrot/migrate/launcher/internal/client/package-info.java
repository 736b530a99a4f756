/** The program that {@code bin/karrot} runs. Needs nothing but the JDK. */
package world.karrot.migrate.launcher.internal.client;
