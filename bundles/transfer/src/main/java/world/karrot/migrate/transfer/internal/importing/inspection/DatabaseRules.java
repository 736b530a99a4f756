package world.karrot.migrate.transfer.internal.importing.inspection;

import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.condition.DatabaseCondition.MissingRight;

/** What a database must be like as a whole, whatever an archive holds. */
record DatabaseRules(DatabaseCondition database) {
    private static final String ENCODING = "UTF8";

    List<Finding> problems() {
        return Stream.concat(encoding(), database.missing().stream().map(this::missing))
                .toList();
    }

    boolean holdsAnyText() {
        return database.encoding().equals(ENCODING);
    }

    private Stream<Finding> encoding() {
        return holdsAnyText()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "The target's database has the encoding " + database.encoding()
                                + ", which cannot hold all that people write",
                        "Dump it with pg_dump, and restore it into a database that was made with"
                                + " createdb --encoding=UTF8 --template=template0."));
    }

    private Finding missing(MissingRight missing) {
        return Finding.of(
                "The database's user " + database.user() + " does not have the right " + missing.right() + " on "
                        + missing.on(),
                Grants.run("GRANT " + missing.right() + " ON " + missing.on() + " TO " + database.user()));
    }
}
