/** What the values in an archive may not do to an instance. */
package world.karrot.migrate.itests.rules.values;
