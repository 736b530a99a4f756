package world.karrot.migrate.transfer.internal.importing.inspection;

import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.condition.TableCondition;
import world.karrot.migrate.api.condition.TableCondition.Sequence;

/**
 * What the sequence of a table's ids must be like.
 *
 * @param user as SQL names it
 * @param table one that was readable
 */
record SequenceRules(String user, TableCondition table) {
    Stream<Finding> problems() {
        return table.ids().map(ids -> Stream.concat(unusable(ids), behind(ids))).orElseGet(this::none);
    }

    private Stream<Finding> none() {
        return Stream.of(Finding.of(
                "The ids of table " + table.name() + " come from no sequence",
                "Bring the tables to the state in which Karrot's migrations make them."));
    }

    private Stream<Finding> unusable(Sequence ids) {
        return ids.usable()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "The database's user " + user + " may not take ids for table " + table.name(),
                        Grants.run("GRANT USAGE ON SEQUENCE " + ids.sql() + " TO " + user)));
    }

    private Stream<Finding> behind(Sequence ids) {
        return ids.next().stream().flatMap(this::behind);
    }

    /**
     * What is wrong with an id that comes from the sequence.
     *
     * @param next the id, which nobody else has taken
     */
    Stream<Finding> behind(long next) {
        return table.ids().stream()
                .filter(ids -> next <= ids.highest())
                .map(ids -> Finding.of(
                        "The next id of table " + table.name() + " would be " + next + ", and there are ids up to "
                                + ids.highest() + " already",
                        Grants.run("SELECT setval('" + ids.sql().replace("'", "''") + "', " + ids.highest() + ")")));
    }
}
