package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import org.junit.Test;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.media.PictureKind;

public class FileUsesTest {
    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a'};
    private static final ResolvedModel OFFER = ModelFixture.of(
                    model("offers.offer").picture("image", "offers"))
            .mayHave("image", "character varying")
            .resolved();

    private final FileUses files = new FileUses();

    @Test
    public void theFirstOfTwoFilesOfOneNameIsTaken() {
        assertThat(files.hold("a.gif", GIF)).isTrue();
        assertThat(files.hold("a.gif", new byte[] {'M', 'Z'})).isFalse();

        assertThat(files.holds("a.gif")).isTrue();
        assertThat(files.kind("a.gif")).contains(PictureKind.GIF);
        assertThat(files.holds("b.gif")).isFalse();
    }

    @Test
    public void whatIsNoPictureIsHeldAllTheSame() {
        assertThat(files.hold("a.gif", new byte[] {'M', 'Z'})).isTrue();

        assertThat(files.holds("a.gif")).isTrue();
        assertThat(files.kind("a.gif")).isEmpty();
    }

    @Test
    public void theFirstRowThatNamesAFileIsItsUser() {
        use(5, "a.gif");
        use(6, "b.gif");
        use(7, "b.gif");

        assertThat(files.user("b.gif"))
                .isEqualTo(Place.model("offers.offer").row(6L).field("image"));
        assertThat(files.user("c.gif")).isEqualTo(Place.NOWHERE);
    }

    @Test
    public void aUseTellsWhereTheFileBelongs() {
        use(5, "a.gif");

        assertThat(files.uses()).singleElement().satisfies(use -> {
            assertThat(use.declared().folder()).isEqualTo("offers");
            assertThat(use.placeAndFile()).isEqualTo(new Place("a.gif", "offers.offer", null, 5L, "image", null));
        });
    }

    @Test
    public void filesAndUsesTakeRoom() {
        files.hold("a.gif", GIF);
        assertThat(files.kept()).isEqualTo(1);

        use(5, "a.gif");
        assertThat(files.kept()).isEqualTo(2);
    }

    private void use(long row, String path) {
        SurveyFixture.use(files, OFFER, row, "image", path);
    }
}
