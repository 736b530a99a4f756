package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What an archive's manifest says is proven on reading. */
public class ManifestTest {

    private static final String MANIFEST = "karrot-migrate.manifest";
    private static final String ROWS = "\"model\" : \"places.place\",\n    \"content\" : \"core\",\n    \"rows\" : ";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    private Unpacked archive;

    @Before
    public void export() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE groups_group_members SET removal_notification_at = NULL");
        Export export = workbench.export(source, "1").succeeds();
        archive = Unpacked.of(export.file(), export.password());
    }

    @Test
    public void aNumberOfRowsThatIsNotTheArchivesIsRefused() throws Exception {
        int rows = archive.rows("places.place").size();
        Path file = HandMade.from(archive)
                .replacing(MANIFEST, ROWS + rows, ROWS + (rows + 1))
                .in(workbench.folder());
        String[] words = {"holds " + rows + " rows", "manifest says " + (rows + 1), "at places.place"};
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench.importInto(target, file).fails().complains(words);
        workbench.plan(target, file).fails().complains(words);
        workbench.karrot("inspect", file.toString()).fails().complains(words);
    }

    @Test
    public void thatOfANewerVersionIsRefused() throws Exception {
        String manifest = new String(archive.members().get(MANIFEST), StandardCharsets.UTF_8);
        String newer = manifest.replace("\"version\" : 2", "\"version\" : 3");
        Path file = HandMade.from(archive).with(MANIFEST, newer).in(workbench.folder());
        workbench
                .plan(workbench.connected(Fixture.SAMPLE), file)
                .fails()
                .complains("has the format 3, and this program reads those up to 2");
    }

    @Test
    public void tablesThatAreAtAnotherMigrationThanInTheArchiveAreAWarning() throws Exception {
        String manifest = new String(archive.members().get(MANIFEST), StandardCharsets.UTF_8);
        String altered = manifest.replaceFirst("\"places\" : \"\\w+\"", "\"places\" : \"0999_later\"");
        Path file = HandMade.from(archive).with(MANIFEST, altered).in(workbench.folder());
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench.plan(target, file).succeeds().says("Warnings:", "tables of places are at migration 0999_later");
    }

    @Test
    public void betweenEqualVersionsThereIsNoWarning() throws Exception {
        Path file = HandMade.from(archive).in(workbench.folder());
        Outcome plan = workbench.plan(workbench.connected(Fixture.SAMPLE), file).succeeds();
        assertThat(plan.out()).doesNotContain("Warnings:");
    }
}
