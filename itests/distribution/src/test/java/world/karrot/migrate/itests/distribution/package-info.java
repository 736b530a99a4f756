/** The distribution as an admin gets it: unpacked, started, and driven from outside and inside. */
package world.karrot.migrate.itests.distribution;
