/** What is inside of the bundles that tests drop into Karaf. */
package world.karrot.migrate.itests.moving.dropped;
