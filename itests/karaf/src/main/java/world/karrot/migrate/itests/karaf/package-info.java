/** The assembled distribution as its users have it: unpacked, and with a Karaf that runs. */
package world.karrot.migrate.itests.karaf;
