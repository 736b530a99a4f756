package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class SizeNamesTest {
    private static final Map<String, String> PICTURES = Map.of(
            "a/cat.jpg", "a/new.jpg", "a/dog.png", "a/new.png", "a/bird", "a/new", "a/both", "x", "a/both.jpg", "y");

    @Test
    public void aSizeIsNamedAsKarrotNamesIt() {
        assertThat(SizeNames.of("a/cat.jpg", 600)).isEqualTo("__sized__/a/cat-thumbnail-600x600-70.jpg");
        assertThat(SizeNames.of("a/cat.JPEG", 200)).isEqualTo("__sized__/a/cat-thumbnail-200x200-70.JPEG");
        assertThat(SizeNames.of("a/cat.png", 200)).isEqualTo("__sized__/a/cat-thumbnail-200x200.png");
        assertThat(SizeNames.of("a.b/cat", 200)).isEqualTo("__sized__/a.b/cat-thumbnail-200x200-70.jpg");
        assertThat(SizeNames.of("a./cat", 200)).isEqualTo("__sized__/a./cat-thumbnail-200x200-70.jpg");
        assertThat(SizeNames.of("a b/my cat.gif", 200)).isEqualTo("__sized__/ab/mycat-thumbnail-200x200.gif");
        assertThat(SizeNames.folder(Path.of("a b/c"))).isEqualTo(Path.of("__sized__/ab/c"));
    }

    @Test
    public void aSizeFollowsItsPicture() {
        assertThat(moved("__sized__/a/cat-thumbnail-600x400-70.jpg"))
                .contains("__sized__/a/new-thumbnail-600x400-70.jpg");
        assertThat(moved("__sized__/a/dog-thumbnail-60x40.png")).contains("__sized__/a/new-thumbnail-60x40.png");
    }

    @Test
    public void aSizeOfAPictureWithoutAnEndingIsNamedAsOfOneWith() {
        assertThat(moved("__sized__/a/bird-thumbnail-60x40-70.jpg")).contains("__sized__/a/new-thumbnail-60x40-70.jpg");
        assertThat(moved("__sized__/a/both-thumbnail-60x40-70.jpg")).contains("__sized__/y-thumbnail-60x40-70.jpg");
        assertThat(moved("__sized__/a/bird-thumbnail-60x40.png")).isEmpty();
    }

    @Test
    public void whatIsNoSizeOfAPictureThatCameAlongDoesNotFollow() {
        for (String other : List.of("a/cat.jpg", "__sized__/a/cat.jpg", "__sized__/a/cow-thumbnail-60x40-70.jpg")) {
            assertThat(moved(other)).as(other).isEmpty();
        }
    }

    private static Optional<String> moved(String path) {
        return SizeNames.moved(path, picture -> Optional.ofNullable(PICTURES.get(picture)));
    }
}
