package world.karrot.migrate.database.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.CommitException;
import world.karrot.migrate.api.instance.InstanceException;

/** What an admin hears of what the database objects to: never its own words, which quote rows. */
public class FailuresTest {
    private static final String QUOTED = "Failing row contains (ada@example.org)";

    private final Failures failures = new Failures(Schema.UNKNOWN);

    @Test
    public void whatHinderedTheWorkIsSaidInPlainWords() {
        Map<String, String> said = Map.of(
                "28000", "The database does not let this user in from this machine; its pg_hba.conf says who may.",
                "25006", "The database is read-only; is it a standby server? Connect to the primary.",
                "40001", "The database stopped this in favour of another transaction. Try again; nothing was changed.",
                "40P01", "The database stopped this in favour of another transaction. Try again; nothing was changed.",
                "53100", "The database's disk is full. Nothing was changed.",
                "53200", "The database is out of memory. Nothing was changed.",
                "57P01", "The connection to the database was lost. Try again; nothing was changed.");
        said.forEach((state, words) -> assertThat(failures.translate(new SQLException(QUOTED, state)))
                .isInstanceOf(InstanceException.class)
                .hasMessageStartingWith(words));
        assertThat(failures.translate(new SQLException(QUOTED)))
                .isInstanceOf(InstanceException.class)
                .hasMessageNotContaining("ada@example.org")
                .hasNoCause();
    }

    @Test
    public void whatIsWrongWithARowIsAProblemOfTheArchive() {
        Map<String, String> said = Map.of(
                "22001", "a column has a value that is too long",
                "22003", "a column has a number out of range",
                "22P02", "a column has a value that PostgreSQL does not take (SQLSTATE 22P02)",
                "2200H", "A sequence of ids is used up",
                "23502", "a column may not be empty",
                "23503", "a column refers to a row that is not there",
                "23505", "two rows break the rule of a unique index",
                "23514", "a row breaks the rule of a constraint");
        said.forEach((state, words) -> assertThat(failures.translate(new SQLException(QUOTED, state)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.what()).isEqualTo(words))));
    }

    @Test
    public void ofACommitThatWasNotAnsweredNobodyKnowsTheEnd() {
        for (SQLException lost : new SQLException[] {new SQLException(QUOTED), new SQLException(QUOTED, "08006")}) {
            assertThat(failures.translateCommit(lost))
                    .isInstanceOf(CommitException.class)
                    .hasMessageContaining("Look with karrot:imports before you try again.");
        }
        assertThat(failures.translateCommit(new SQLException(QUOTED, "40001")))
                .isNotInstanceOf(CommitException.class)
                .hasMessageContaining("nothing was changed");
    }
}
