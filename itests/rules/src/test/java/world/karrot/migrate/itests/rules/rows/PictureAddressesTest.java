package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** In the history, addresses of pictures and of their sizes lead to those on the target. */
public class PictureAddressesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How such pictures begin. */
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Rule
    public final Workshop workshop = new Workshop();

    /** The picture on the target, and what became of the addresses. */
    private record Arrived(String picture, JsonNode addresses) {
        /** The picture's path without its extension. */
        String name() {
            return picture.replaceFirst("\\.[^.]*$", "");
        }

        String address(String key) {
            return addresses.get(key).asText();
        }
    }

    /** Moves a group whose photo has this name and whose history has these addresses of it. */
    private Arrived moved(KarrotInstance target, String photo, String addresses) throws Exception {
        KarrotInstance source = workshop.instance(
                Fixture.COMMUNITY,
                "UPDATE groups_group SET photo = '%s' WHERE id = 1".formatted(photo),
                "INSERT INTO history_history (date, typus, group_id, payload, before, after) VALUES (now(), 17, 1, "
                        + "'{\"photo_urls\": %1$s}', '{\"banner_image_urls\": %1$s}', '{\"series_banner_image_urls\": %1$s}')"
                                .formatted(addresses));
        Path file = source.media().resolve(photo);
        Files.createDirectories(file.getParent());
        Files.write(file, photo.endsWith("PNG") ? PNG : JPEG);
        workshop.exported(Contents.ALL, source, 1L).importInto(target);
        String arrived = Sql.column(target, "SELECT photo FROM groups_group ORDER BY id DESC LIMIT 1")
                .get(0);
        List<String> rows = Sql.column(
                target,
                "SELECT jsonb_build_array(payload -> 'photo_urls', before -> 'banner_image_urls', "
                        + "after -> 'series_banner_image_urls') FROM history_history WHERE payload ? 'photo_urls'");
        JsonNode all = JSON.readTree(rows.get(0));
        assertThat(all).allMatch(all.get(0)::equals);
        return new Arrived(arrived, all.get(0));
    }

    @Test
    public void withTheSiteInFrontWhereItWasAndWithoutWhereItWasNot() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Arrived arrived = moved(target, "group_photos/a.jpg", """
                {"fullSize": "/media/group_photos/a.jpg",
                 "200": "/media/__sized__/group_photos/a-thumbnail-200x200-70.jpg",
                 "600": "http://localhost:8080/media/__sized__/group_photos/a-thumbnail-600x600-70.jpg",
                 "site": "http://localhost:8080/media/group_photos/a.jpg",
                 "other": "HTTPS://www.LocalHost/media/group_photos/a.jpg",
                 "path": "group_photos/a.jpg"}""");
        String site = target.siteUrl();
        assertThat(arrived.address("fullSize")).isEqualTo("/media/" + arrived.picture());
        assertThat(arrived.address("200"))
                .isEqualTo("/media/__sized__/" + arrived.name() + "-thumbnail-200x200-70.jpg");
        assertThat(arrived.address("600"))
                .isEqualTo(site + "/media/__sized__/" + arrived.name() + "-thumbnail-600x600-70.jpg");
        assertThat(arrived.address("site")).isEqualTo(site + "/media/" + arrived.picture());
        assertThat(arrived.address("other")).isEqualTo(site + "/media/" + arrived.picture());
        assertThat(arrived.address("path")).isEqualTo(arrived.picture());
    }

    /** Karrot leaves spaces out of the names of sizes and encodes them in addresses. */
    @Test
    public void whateverThePictureWasCalled() throws Exception {
        Arrived arrived = moved(workshop.instance(Fixture.EMPTY), "group_photos/ä b.c.PNG", """
                {"fullSize": "/media/group_photos/%C3%A4%20b.c.PNG",
                 "200": "/media/__sized__/group_photos/%C3%A4b.c-thumbnail-200x200.PNG"}""");
        assertThat(arrived.address("fullSize")).isEqualTo("/media/" + arrived.picture());
        assertThat(arrived.address("200")).isEqualTo("/media/__sized__/" + arrived.name() + "-thumbnail-200x200.PNG");
    }

    /** Karrot then calls the sizes JPEGs. */
    @Test
    public void alsoOfAPictureWithoutAnExtension() throws Exception {
        Arrived arrived = moved(workshop.instance(Fixture.EMPTY), "group_photos/plain", """
                {"fullSize": "/media/group_photos/plain",
                 "200": "/media/__sized__/group_photos/plain-thumbnail-200x200-70.jpg"}""");
        assertThat(arrived.address("fullSize")).isEqualTo("/media/" + arrived.picture());
        assertThat(arrived.address("200"))
                .isEqualTo("/media/__sized__/" + arrived.name() + "-thumbnail-200x200-70.jpg");
    }
}
