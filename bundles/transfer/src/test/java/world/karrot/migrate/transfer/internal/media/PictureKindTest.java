package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class PictureKindTest {
    @Test
    public void whatAFileIsShowsInHowItBegins() {
        Map.of(
                        "\u00ff\u00d8\u00ff\u00e0", PictureKind.JPEG,
                        "\u0089PNG\r\n\u001a\n....", PictureKind.PNG,
                        "GIF87a", PictureKind.GIF,
                        "GIF89a......", PictureKind.GIF,
                        "RIFF\n\n\n\nWEBP", PictureKind.WEBP,
                        "BM....\0\0\0\0..", PictureKind.BMP,
                        "II*\0........", PictureKind.TIFF,
                        "MM\0*........", PictureKind.TIFF)
                .forEach((head, kind) -> assertThat(kind(head)).as(head).contains(kind));
    }

    @Test
    public void whatBeginsOtherwiseIsNoPicture() {
        for (String head :
                List.of("", "<svg", "<html>", "GIF88a", "RIFF....WAVE", "BM<html><scr", "PNG", "\u00ff\u00d8")) {
            assertThat(kind(head)).as(head).isEmpty();
        }
    }

    private static Optional<PictureKind> kind(String head) {
        return PictureKind.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
