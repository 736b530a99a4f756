package world.karrot.migrate.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.TestInstance;

/** What a killed import has left in the media folder is found and removed by the next run that writes. */
public class InterruptedImportTest {
    @ClassRule
    public static final ArchivedCommunity WORKSHOP = new ArchivedCommunity();

    private static final String SAID = "An earlier import or undo was interrupted";

    @Test
    public void theNextImportRemovesItAndSaysSo() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY);
        InstanceState before = InstanceState.of(target);
        KilledImport.of(WORKSHOP.archive(), target);
        assertThat(InstanceState.of(target).changesSince(before)).anyMatch(line -> line.startsWith("+ media/"));
        var imported = WORKSHOP.archive().importInto(target);
        assertThat(imported.warnings()).extracting(Finding::what).anyMatch(what -> what.startsWith(SAID));
        WORKSHOP.archive().undo(target, imported.receipt().orElseThrow());
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void theNextUndoDoesSoToo() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY);
        InstanceState before = InstanceState.of(target);
        long receipt = WORKSHOP.archive().importInto(target).receipt().orElseThrow();
        Sql.run(target, "UPDATE groups_group SET name = 'Moved ' || id");
        KilledImport.of(WORKSHOP.archive(), target);
        assertThat(WORKSHOP.archive().undo(target, receipt).warnings())
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .startsWith(SAID);
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void aDryRunLeavesEverythingWhereItIs() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY);
        KilledImport.of(WORKSHOP.archive(), target);
        InstanceState killed = InstanceState.of(target);
        WORKSHOP.archive().rehearse(target, Choices.renaming(Map.of()));
        assertThat(InstanceState.of(target).changesSince(killed)).isEmpty();
    }

    /** The folder was moved without some files, and somebody has put something else there. */
    @Test
    public void nothingButWhatWasAnnouncedIsRemoved() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY);
        Path announced =
                Files.createDirectories(target.media().resolve("offer_images")).resolve("announced.jpg");
        Files.writeString(announced, "announced");
        Files.writeString(announced.resolveSibling("other.jpg"), "other");
        Path outside = Files.writeString(target.media().resolveSibling("outside.txt"), "outside");
        InstanceState before = InstanceState.of(target);
        TestInstance.of(target)
                .journal()
                .announce(
                        List.of(
                                "offer_images/announced.jpg",
                                "offer_images/gone.jpg",
                                "../outside.txt",
                                outside.toString()),
                        List.of("offer_images"));
        long receipt = WORKSHOP.archive().importInto(target).receipt().orElseThrow();
        WORKSHOP.archive().undo(target, receipt);
        assertThat(InstanceState.of(target).changesSince(before))
                .singleElement()
                .asString()
                .startsWith("- media/offer_images/announced.jpg");
        assertThat(outside).exists();
    }
}
