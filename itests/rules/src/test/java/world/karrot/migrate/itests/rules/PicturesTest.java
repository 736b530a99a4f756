package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** The sizes in which Karrot shows pictures are there after an import, and go with it. */
public class PicturesTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void anImportMakesTheSizesThatKarrotShowsAndAnUndoTakesThemAway() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        Outcome imported = workbench.importInto(target, exported()).succeeds();
        Set<String> shown = ShownSizes.of(target);
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(ShownSizes.there(target)).isEqualTo(shown);
        imported.says("Sizes of pictures: " + shown.size() + " made, 0 were there already, 0 could not be made");
        assertThat(imported.lastLine()).isEqualTo("Import complete");
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void eachFitsIntoItsSquareAndIsAsReadableAsThePictures() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench.importInto(target, exported()).succeeds();
        for (String size : ShownSizes.there(target)) {
            ShownSizes.assertFits(target.media().resolve(size));
        }
    }

    @Test
    public void theCommandMakesWhatIsMissingAndNothingTwice() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        workbench.importInto(target, exported(), "--no-pictures").succeeds();
        assertThat(ShownSizes.there(target)).isEmpty();
        Set<String> shown = ShownSizes.of(target);
        Outcome first = workbench.pictures(target, "1").succeeds();
        first.says("Sizes of pictures: " + shown.size() + " made, 0 were there already");
        assertThat(first.lastLine()).isEqualTo("Pictures complete");
        Path lost = target.media().resolve(new TreeSet<>(shown).first());
        Path unfinished = lost.resolveSibling(lost.getFileName() + ".part");
        Files.move(lost, unfinished);
        workbench.pictures(target).succeeds().says("1 made, " + (shown.size() - 1) + " were there already");
        workbench.pictures(target).succeeds().says("0 made, " + shown.size() + " were there already");
        assertThat(ShownSizes.there(target)).isEqualTo(shown);
        Files.writeString(unfinished, "of a run that was cut short");
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void ofAnImportOnlyItsOwnPicturesAreMade() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.COMMUNITY);
        workbench
                .importInto(target, workbench.export(workbench.connected(Fixture.SAMPLE), "1"))
                .succeeds()
                .says("Sizes of pictures: 0 made, 0 were there already, 0 could not be made");
        assertThat(ShownSizes.there(target)).isEmpty();
        workbench.pictures(target, "1").succeeds();
        assertThat(ShownSizes.there(target)).isEmpty();
        workbench.pictures(target).succeeds();
        assertThat(ShownSizes.there(target)).isNotEmpty().isEqualTo(ShownSizes.of(target));
    }

    @Test
    public void foldersThatWereThereStay() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Files.createDirectories(target.media().resolve("__sized__/group_photos"));
        Before before = Before.of(target);
        workbench.importInto(target, exported()).succeeds();
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void whatIsTakenBackLeavesNone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = exported();
        Before before = Before.of(target);
        workbench.importInto(target, export, "--dry-run").succeeds();
        assertThat(before.changes()).isEmpty();
        Workbench.change(target, "ALTER TABLE offers_offerimage ADD CONSTRAINT odd CHECK (position < 0) NOT VALID");
        workbench.importInto(target, export).fails();
        assertThat(before.changes()).isEmpty();
    }

    private Export exported() throws Exception {
        return workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "2")
                .succeeds();
    }

    @Test
    public void aReceiptThatIsNotThereIsRefused() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench
                .pictures(target, "7")
                .fails()
                .complains(
                        "There is no receipt 7 on this instance", "bin/karrot imports -i " + target.name() + " lists");
        workbench.pictures(target, "all").fails().complains("bin/karrot imports -i " + target.name() + " lists");
        assertThat(Sql.column(target, "SELECT to_regclass('karrot_migrate_import')"))
                .containsOnlyNulls();
    }
}
