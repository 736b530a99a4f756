package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Documents;
import world.karrot.migrate.itests.workshop.shell.Export;

/** What commands say of an archive that is eight days old, in which two members had been warned. */
public class ClocksOptionTest {
    private static final String MANIFEST = "karrot-migrate.manifest";
    private static final String REMOVED = "members who are removed, 7 days after they were warned: 2";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    private KarrotInstance target;
    private Path archive;

    @Before
    public void export() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(
                source,
                "UPDATE groups_group_members SET lastseen_at = now() - interval '8 days', inactive_at = NULL",
                "UPDATE groups_group_members SET removal_notification_at = NULL",
                "UPDATE activities_activity SET is_done = true",
                "UPDATE groups_group_members SET removal_notification_at = now() - interval '9 days' WHERE id IN (4, 5)");
        Export export = workbench.export(source, "1").succeeds();
        target = workbench.connected(Fixture.SAMPLE);
        archive = aged(Unpacked.of(export.file(), export.password()));
    }

    private Path aged(Unpacked archive) throws Exception {
        String manifest = new String(archive.members().get(MANIFEST), StandardCharsets.UTF_8);
        Instant made = Instant.now().minus(Duration.ofDays(8));
        String aged = manifest.replaceFirst("(\"createdAt\" : )\"[^\"]*\"", "$1\"" + made + "\"");
        return HandMade.from(archive).with(MANIFEST, aged).in(workbench.folder());
    }

    private JsonNode firstDay(String... words) throws Exception {
        Path file = workbench.folder().resolve("report" + System.nanoTime() + ".json");
        String[] all = {"--report", file.toString(), "--clocks", words[0], "--dry-run"};
        workbench.importInto(target, archive, all).succeeds();
        return Documents.read("report", Files.readString(file)).get("firstDay");
    }

    @Test
    public void withoutTheOptionRemovalsAreSaidAndWarnedOf() throws Exception {
        workbench
                .plan(target, archive)
                .succeeds()
                .says("What Karrot will do by itself in the first 24 hours:", REMOVED, "Warnings:", "--clocks resume");
        workbench.importInto(target, archive).succeeds().says(REMOVED, "Warnings:", "--clocks resume");
    }

    @Test
    public void withItTimeGoesOnFromWhereItStood() throws Exception {
        assertThat(workbench
                        .plan(target, archive, "--clocks", "resume")
                        .succeeds()
                        .out())
                .contains("nothing that is due", "they are 8 days, 0 hours and 0 minutes later here")
                .doesNotContain("Warnings:");
        workbench
                .importInto(target, archive, "--clocks", "resume")
                .succeeds()
                .says("nothing that is due", "The time goes on from where it stood at the export");
    }

    @Test
    public void aReportForProgramsSaysTheSame() throws Exception {
        JsonNode kept = firstDay("keep");
        assertThat(kept.get("movedSeconds").asLong()).isZero();
        assertThat(kept.get("guessed").asBoolean()).isFalse();
        assertThat(kept.get("deeds")).hasSize(1);
        assertThat(kept.get("deeds").get(0).get("rows").asLong()).isEqualTo(2);
        JsonNode resumed = firstDay("resume");
        assertThat(resumed.get("movedSeconds").asLong()).isGreaterThanOrEqualTo(8 * 86_400);
        assertThat(resumed.get("exportedAt")).isEqualTo(kept.get("exportedAt"));
        assertThat(resumed.get("deeds")).isEmpty();
    }

    @Test
    public void anotherWordIsRefusedBeforeAnythingIsRead() throws Exception {
        workbench.importInto(target, archive, "--clocks", "stop").fails().complains("--clocks is keep or resume.");
    }
}
