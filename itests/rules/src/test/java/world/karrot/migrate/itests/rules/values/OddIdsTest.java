package world.karrot.migrate.itests.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** An id in JSON that is spelled in no way in which Karrot spells it leads to nobody's row. */
public class OddIdsTest {
    private static final List<String> ODD = List.of(
            "1.0",
            "\"1 \"",
            "\" 1\"",
            "\"01\"",
            "\"1e0\"",
            "{\"id\": 1}",
            "true",
            "18446744073709551617",
            "\"18446744073709551617\"");

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void idsInOddSpellingsAreTakenOutAndCounted() throws Exception {
        String entries = ODD.stream()
                .map("(now(), 1, 1, '{\"created_by\": %1$s, \"members\": [%1$s, 1], \"by\": \"hand\"}')"::formatted)
                .collect(Collectors.joining(", "));
        KarrotInstance source = workshop.instance(
                Fixture.COMMUNITY, "INSERT INTO history_history (date, typus, group_id, payload) VALUES " + entries);
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        ImportReport report = workshop.exported(Contents.ALL, source, 1L).importInto(target);
        assertThat(Sql.column(target, """
                        SELECT DISTINCT (payload -> 'created_by')::text || (payload -> 'members')::text = 'null['
                            || (SELECT id FROM users_user WHERE lower(email) = 'alice@example.org') || ']'
                        FROM history_history WHERE payload ->> 'by' = 'hand'""")).containsExactly("t");
        assertThat(report.changes())
                .filteredOn(change -> change.what().startsWith("The id here")
                        && "payload".equals(change.where().field()))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isGreaterThanOrEqualTo(2L * ODD.size()));
    }
}
