package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** Django writes addresses of files with their odd characters encoded. */
public class OddAddressesTest {
    private static final String HISTORY = """
            INSERT INTO history_history (date, typus, group_id, payload)
            VALUES (now(), 17, 1, '{"banner_image": "/media/activity__banner_images/%C3%A4%20b.jpg"}');
            UPDATE activities_activity SET banner_image = 'activity__banner_images/ä b.jpg'
            WHERE id = (SELECT min(a.id) FROM activities_activity a JOIN places_place p ON p.id = a.place_id
                WHERE p.group_id = 1)""";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void anEncodedAddressFollowsItsFile() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, HISTORY);
        Path file = source.media().resolve("activity__banner_images/ä b.jpg");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, source, 1L).importInto(target);
        assertThat(Table.text(target, "SELECT payload AS text FROM history_history WHERE payload ? 'banner_image'"))
                .contains("/media/activity__banner_images/");
    }
}
