package world.karrot.migrate.transfer.internal.importing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MediaAddressesTest {
    private static final Map<String, String> FILES =
            Map.of("photos/a.jpg", "photos/new.jpg", "photos/my cat.jpg", "photos/cat.jpg", "photos/1+1.jpg", "n.jpg");

    private final MediaAddresses addresses = new MediaAddresses(FILES, "https://new.example.org/");

    @Test
    public void aPathBecomesAPathAndAnAddressAnAddress() {
        assertMoved("photos/a.jpg", "photos/new.jpg");
        assertMoved("/media/photos/a.jpg", "/media/photos/new.jpg");
        assertMoved("https://old.example.org/media/photos/a.jpg", "https://new.example.org/media/photos/new.jpg");
    }

    @Test
    public void theSourceMayBeKnownByAnyName() {
        for (String host : List.of("http://localhost:8080", "HTTPS://10.0.0.1", "https://mirror.example")) {
            assertMoved(host + "/media/photos/a.jpg", "https://new.example.org/media/photos/new.jpg");
        }
    }

    @Test
    public void browsersEncodeWhatIsNotPlain() {
        assertMoved("/media/photos/my%20cat.jpg", "/media/photos/cat.jpg");
        assertMoved("/media/photos/%61.jpg", "/media/photos/new.jpg");
        assertMoved("/media/photos/1+1.jpg", "/media/n.jpg");
        assertMoved("/media/photos/1%2B1.jpg", "/media/n.jpg");
    }

    @Test
    public void sizesFollowTheirPictureWithoutTheSpacesInItsName() {
        assertMoved(
                "/media/__sized__/photos/a-thumbnail-600x600-70.jpg",
                "/media/__sized__/photos/new-thumbnail-600x600-70.jpg");
        assertMoved(
                "/media/__sized__/photos/mycat-thumbnail-600x600-70.jpg",
                "/media/__sized__/photos/cat-thumbnail-600x600-70.jpg");
    }

    @Test
    public void whatDidNotComeAlongHasNoAddressHere() {
        for (String other : List.of(
                "photos/b.jpg",
                "/media/photos/b.jpg",
                "/media/photos/mycat.jpg",
                "https://old.example.org/media/photos/b.jpg",
                "/media/__sized__/photos/b-thumbnail-600x600-70.jpg",
                "/media/photos/%zz.jpg",
                "ftp://old.example.org/media/photos/a.jpg",
                "")) {
            assertThat(addresses.moved(other)).as(other).isEmpty();
        }
    }

    @Test
    public void anAddressOfAnyLengthIsNoTrouble() {
        for (String piece : List.of("x", "%20", "/", ".jpg", "-thumbnail-1x1")) {
            assertThat(addresses.moved("/media/" + piece.repeat(1_000_000)))
                    .as(piece)
                    .isEmpty();
        }
    }

    private void assertMoved(String address, String here) {
        assertThat(addresses.moved(address)).as(address).contains(here);
    }
}
