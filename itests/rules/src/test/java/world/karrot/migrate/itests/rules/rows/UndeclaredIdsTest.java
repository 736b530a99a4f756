package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** Browsers send more than Karrot asks for, and history keeps it: what may be an id is mended, taken out or counted. */
public class UndeclaredIdsTest {
    private static final String ENTRY =
            "INSERT INTO history_history (date, typus, group_id, payload) VALUES (now(), %s, 1, '%s')";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target;

    private ImportReport moved(int typus, String payload) throws Exception {
        target = workshop.instance(Fixture.SAMPLE);
        KarrotInstance source = workshop.instance(
                Fixture.COMMUNITY,
                "DELETE FROM history_history_users",
                "DELETE FROM history_history",
                ENTRY.formatted(typus, payload));
        return workshop.exported(Contents.ALL, source, 1L).importInto(target);
    }

    private String payload() throws Exception {
        return Table.text(target, "SELECT payload AS text FROM history_history ORDER BY id DESC LIMIT 1");
    }

    private static long counted(ImportReport report) {
        return report.changes().stream()
                .filter(change -> "history.history".equals(change.where().model()))
                .mapToLong(change -> change.count())
                .sum();
    }

    /** The web client has whole objects where the API wants ids, and sends them along. */
    @Test
    public void anObjectWhereAnIdIsDeclared() throws Exception {
        ImportReport report = moved(7, "{\"group\": {\"id\": 1, \"members\": [1, 2]}}");
        assertThat(counted(report) > 0 || !payload().contains("\"id\":1")).isTrue();
    }

    @Test
    public void aListInAList() throws Exception {
        assertThat(counted(moved(7, "{\"odd\": [[1, 2], [3]]}"))).isPositive();
    }

    /** The host is that of a request, not that of SITE_URL: behind a proxy the scheme is another. */
    @Test
    public void theAddressOfAPictureThatCameAlongUnderAnotherSpellingOfTheSite() throws Exception {
        moved(
                12,
                "{\"banner_image_urls\": {\"full_size\": \"https://localhost:8080/media/activity__banner_images/"
                        + "a8b220d6-eec8-4030-958b-b7429fcc27ae.jpg\"}}");
        assertThat(payload()).contains("/media/activity__banner_images/");
    }
}
