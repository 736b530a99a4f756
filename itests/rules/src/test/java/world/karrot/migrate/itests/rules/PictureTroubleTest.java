package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Whatever is wrong with pictures, an import that is complete says so, and what to do about the pictures. */
public class PictureTroubleTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void aPictureThatIsDamagedIsAWarningAndTheOthersAreMade() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path damaged = source.media().resolve(photo(source, "id = 1"));
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), 12));
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Outcome imported = workbench.importInto(target, exported(source)).succeeds();
        assertThat(imported.lastLine()).isEqualTo("Import complete");
        long group = Long.parseLong(Sql.column(target, "SELECT min(id) FROM groups_group WHERE id > 3")
                .get(0));
        int shown = ShownSizes.of(target).size();
        imported.says((shown - 2) + " made", "2 could not be made")
                .says(
                        "No sizes could be made of " + photo(target, "id = " + group) + ": it is damaged",
                        "until somebody uploads another one",
                        "at group \"Löwenstadt teilt 🦁 \"Essen\"\", id " + group + ", field photo");
        workbench
                .pictures(target)
                .succeeds()
                .says("0 made, " + (shown - 2) + " were there already, 2 could not be made", "Pictures complete");
    }

    @Test
    public void whereNothingMakesSizesTheImportSaysWhatToInstall() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench.withoutPictures();
        Outcome imported = workbench.importInto(target, exported(source)).succeeds();
        imported.says("feature:install karrot-pictures", "bin/karrot pictures -i " + target.name() + " 1 makes");
        assertThat(imported.lastLine()).isEqualTo("Import complete");
        workbench.pictures(target, "1").fails().complains("feature:install karrot-pictures");
    }

    @Test
    public void whereThereAreNoPicturesNothingNeedsToBeInstalled() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.COMMUNITY);
        workbench.withoutPictures();
        workbench
                .importInto(target, workbench.export(workbench.connected(Fixture.SAMPLE), "1"))
                .succeeds()
                .says("Sizes of pictures: 0 made");
        workbench.pictures(target, "1").succeeds();
    }

    @Test
    public void aFolderThatCannotBeWrittenStopsThePicturesAndNotTheImport() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Path inTheWay = Files.writeString(target.media().resolve("__sized__"), "no folder");
        Outcome imported = workbench.importInto(target, exported(source)).succeeds();
        imported.says("Warnings:", "__sized__", "bin/karrot pictures -i " + target.name() + " 1 makes");
        assertThat(imported.lastLine()).isEqualTo("Import complete");
        workbench.pictures(target, "1").fails().complains("__sized__");
        assertThat(inTheWay).hasContent("no folder");
    }

    /** A row may name anything. */
    @Test
    public void nothingOutsideOfTheMediaFolderIsReadOrWritten() throws Exception {
        KarrotInstance instance = workbench.connected(Fixture.COMMUNITY);
        Path picture = instance.media().resolve(photo(instance, "id = 1"));
        Path outside = Files.createDirectory(workbench.folder().resolve("outside"));
        Files.copy(picture, outside.resolve("a.jpg"));
        Files.createSymbolicLink(instance.media().resolve("linked"), outside);
        Files.createSymbolicLink(instance.media().resolve("offer_images/b.jpg"), outside.resolve("a.jpg"));
        Files.createDirectories(instance.media().resolve("__sized__"));
        Files.createSymbolicLink(instance.media().resolve("__sized__/user__photos"), outside);
        Workbench.change(
                instance,
                "UPDATE groups_group SET photo = '../outside/a.jpg' WHERE id = 1",
                "UPDATE groups_group SET photo = 'linked/a.jpg' WHERE id = 2",
                "UPDATE groups_group SET photo = '%s' WHERE id = 3".formatted(outside.resolve("a.jpg")),
                "UPDATE offers_offerimage SET image = 'offer_images/b.jpg' WHERE id = (SELECT min(id) FROM offers_offerimage)",
                "UPDATE users_user SET photo = ''");
        workbench
                .pictures(instance)
                .succeeds()
                .says("../outside/a.jpg: it is not in the media folder", "9 could not be made")
                .says("linked/a.jpg: it is not read, since a link leads there")
                .says("offer_images/b.jpg: it is not read, since a link leads there");
        Files.copy(picture, instance.media().resolve("user__photos/a.jpg"));
        Workbench.change(instance, "UPDATE users_user SET photo = 'user__photos/a.jpg' WHERE id = 1");
        workbench
                .pictures(instance)
                .succeeds()
                .says("__sized__/user__photos/a", "a link leads there", "Pictures complete");
        assertThat(outside.toFile().list()).containsExactly("a.jpg");
    }

    private static String photo(KarrotInstance instance, String condition) throws Exception {
        return Sql.column(instance, "SELECT photo FROM groups_group WHERE " + condition)
                .get(0);
    }

    private Export exported(KarrotInstance source) throws Exception {
        return workbench.export(source, "1", "2").succeeds();
    }
}
