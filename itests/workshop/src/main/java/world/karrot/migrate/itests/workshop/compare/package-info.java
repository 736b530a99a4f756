/**
 * Says whether groups arrived as they were: compares a target's rows with those of the source, column by column.
 *
 * <p>It shares nothing with the code under test. What belongs to a group, where files and hidden ids are, and what an
 * import may change is written down here once more, from the description of Karrot's data.
 */
package world.karrot.migrate.itests.workshop.compare;
