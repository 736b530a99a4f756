package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.PictureReport;
import world.karrot.migrate.api.transfer.PictureRequest;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.TestInstance;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.pictures.internal.InstalledPictures;
import world.karrot.migrate.transfer.internal.pictures.InstancePictureService;

/** Who presses Ctrl-C while sizes of pictures are made has an import that is complete. */
public class StoppedPicturesTest {
    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void theImportIsCompleteAndSaysHowToMakeTheRest() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
        ImportReport report = journey.importInto(target, new Stop());
        assertThat(Thread.currentThread().isInterrupted())
                .as("whether what is left to say is stopped, too")
                .isFalse();
        assertThat(report.receipt()).contains(1L);
        assertThat(report.pictures()).isEmpty();
        assertThat(report.warnings())
                .anySatisfy(warning -> assertThat(warning.toString())
                        .contains("The import is complete", "Cancelled.")
                        .contains("karrot:pictures 1 makes what is missing"));
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group")).containsExactly("1");
        assertThat(ShownSizes.there(target)).noneMatch(size -> size.endsWith(".part"));
    }

    /** An undo that comes meanwhile has looked for sizes before they are there. */
    @Test
    public void ofPicturesThatGoMeanwhileNoSizesStay() throws Exception {
        KarrotInstance instance = workshop.instance(
                Fixture.COMMUNITY,
                "UPDATE groups_group SET photo = '' WHERE id > 1",
                "UPDATE users_user SET photo = ''",
                "UPDATE activities_activity SET banner_image = ''",
                "UPDATE activities_activityseries SET banner_image = ''",
                "DELETE FROM conversations_conversationmessageimage",
                "DELETE FROM offers_offerimage");
        Path picture = instance.media()
                .resolve(Sql.column(instance, "SELECT photo FROM groups_group WHERE id = 1")
                        .get(0));
        PictureScaler scaler = (original, sizes) -> {
            Files.delete(picture);
            return InstalledPictures.scaler().scale(original, sizes);
        };
        PictureReport made = new InstancePictureService(TestInstance.of(instance), Contents.ALL, scaler)
                .make(new PictureRequest(Optional.empty(), Optional.empty()), Progress.NONE);
        assertThat(made.made()).isZero();
        assertThat(picture).doesNotExist();
        assertThat(instance.media().resolve("__sized__")).doesNotExist();
    }

    @Test
    public void howManyThereAreIsTold() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        List<String> told = new ArrayList<>();
        workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L)
                .importInto(target, new Progress() {
                    @Override
                    public void report(String step, long done) {
                        assertThat(step).isNotBlank();
                    }

                    @Override
                    public void report(String step, long done, long total) {
                        if (step.equals("Making pictures")) {
                            told.add(done + " of " + total);
                        }
                    }
                });
        assertThat(told)
                .hasSizeGreaterThan(1)
                .startsWith("0 of " + told.size())
                .endsWith((told.size() - 1) + " of " + told.size());
    }

    /** Presses Ctrl-C when the first picture is made. */
    private static final class Stop implements Progress {
        @Override
        public void report(String step, long done) {
            assertThat(step).isNotBlank();
        }

        @Override
        public void report(String step, long done, long total) {
            if (step.equals("Making pictures")) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
