package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class HarmlessFilesTest {
    @Test
    public void anEndingThatDoesNoHarmStays() {
        for (String path : List.of("a/letter.pdf", "a/letter.PDF", "a.b/c.tar.gz", "x.txt")) {
            String ending = path.substring(path.lastIndexOf('.'));
            assertThat(HarmlessFiles.ending(Optional.empty(), path)).as(path).isEqualTo(ending);
            assertThat(HarmlessFiles.isOtherEnding(ending, path)).as(path).isFalse();
        }
    }

    @Test
    public void aFileThatBrowsersRunIsAnyFile() {
        for (String path :
                List.of("a.html", "a.HTM", "a.svg", "a.xml", "a.js", "a.pdf.html", "a.xhtml", "a.", "a.p f")) {
            assertThat(HarmlessFiles.ending(Optional.empty(), path)).as(path).isEqualTo(".bin");
            assertThat(HarmlessFiles.isOtherEnding(".bin", path)).as(path).isTrue();
        }
    }

    @Test
    public void whatHasNoEndingGetsNone() {
        for (String path : List.of("readme", "a.html/readme", "")) {
            assertThat(HarmlessFiles.ending(Optional.empty(), path)).as(path).isEmpty();
            assertThat(HarmlessFiles.isOtherEnding("", path)).as(path).isFalse();
        }
    }

    @Test
    public void aPictureEndsAsPicturesOfItsKindDo() {
        assertThat(HarmlessFiles.ending(Optional.of(PictureKind.JPEG), "a.JPeG"))
                .isEqualTo(".JPeG");
        assertThat(HarmlessFiles.ending(Optional.of(PictureKind.JPEG), "a.png")).isEqualTo(".jpg");
        assertThat(HarmlessFiles.ending(Optional.of(PictureKind.PNG), "a.html")).isEqualTo(".png");
        assertThat(HarmlessFiles.ending(Optional.of(PictureKind.TIFF), "a")).isEqualTo(".tif");
    }

    @Test
    public void browsersRunNothingOfHarmlessTypes() {
        for (String type : List.of(
                "image/png",
                "IMAGE/JPEG",
                "audio/mpeg",
                "video/mp4",
                "text/plain",
                "text/plain; charset=utf-8",
                "application/pdf",
                "application/epub+zip",
                "application/vnd.oasis.opendocument.text")) {
            assertThat(HarmlessFiles.isHarmless(type)).as(type).isTrue();
        }
        for (String type : List.of(
                "",
                "text/html",
                "text/html; charset=utf-8",
                "image/svg+xml",
                "application/xhtml+xml",
                "text/xml",
                "application/javascript",
                "text/plain, text/html",
                "text/plain\ntext/html",
                "multipart/x-mixed-replace")) {
            assertThat(HarmlessFiles.isHarmless(type)).as(type).isFalse();
        }
    }
}
