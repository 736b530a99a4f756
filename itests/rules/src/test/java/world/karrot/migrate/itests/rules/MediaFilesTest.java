package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Move;

/** Media files arrive under new names; what is missing on the source is said and does no harm. */
public class MediaFilesTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void aRowWhoseFileIsMissingGoesWithoutItWhereItMayAndStaysWhereItMayNot() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        JsonNode photo = first(
                source, "users_user", "photo", "id IN (SELECT user_id FROM groups_group_members WHERE group_id = 2)");
        JsonNode image = first(
                source, "offers_offerimage", "image", "offer_id IN (SELECT id FROM offers_offer WHERE group_id = 2)");
        for (JsonNode row : List.of(photo, image)) {
            Files.delete(source.media().resolve(row.get("file").asText()));
        }
        Export export = workbench.export(source, "2").succeeds();
        export.outcome()
                .says(
                        "Warnings:",
                        "at users.user, id " + photo.get("id") + ", field photo",
                        "at offers.offerimage, id " + image.get("id") + ", field image");
        Unpacked archive = Unpacked.of(export.file(), export.password());
        assertThat(archive.rows("offers.offerimage"))
                .noneMatch(row -> row.get("id").equals(image.get("id")));
        assertThat(archive.rows("users.user"))
                .filteredOn(row -> row.get("id").equals(photo.get("id")))
                .singleElement()
                .matches(row -> row.get("photo").isNull());
        workbench.importInto(workbench.connected(Fixture.SAMPLE), export).succeeds();
    }

    @Test
    public void linksAreAllNamedBeforeAnythingIsWritten() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String photo = first(
                        source,
                        "users_user",
                        "photo",
                        "id IN (SELECT user_id FROM groups_group_members WHERE group_id = 2)")
                .get("file")
                .asText();
        Path secret = Files.writeString(workbench.folder().resolve("secret"), "nobody's business");
        Path file = source.media().resolve(photo);
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        Path images = source.media().resolve("offer_images");
        Path elsewhere = Files.move(images, workbench.folder().resolve("elsewhere"));
        Files.createSymbolicLink(images, elsewhere);
        Export export = workbench.export(source, "2");
        export.outcome()
                .fails()
                .complains(
                        "2 problems:",
                        "This is a link in the media folder, and an export follows none: " + photo,
                        "at users.user, id ",
                        "an export follows none: offer_images",
                        "at offers.offerimage, id ",
                        "Put the file or folder itself in its place",
                        "Nothing was exported.");
        assertThat(export.file()).doesNotExist();
        assertThat(export.passwordFile()).doesNotExist();
    }

    @Test
    public void theMediaFolderMayBeALink() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path elsewhere = Files.move(source.media(), workbench.folder().resolve("elsewhere"));
        Files.createSymbolicLink(source.media(), elsewhere);
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1).arrivedRowForRow(ContentNames.ALL);
    }

    @Test
    public void fileNamesInsideJsonFollowTheirFiles() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        JsonNode group = first(source, "groups_group", "photo", "id = 1");
        Workbench.change(source, """
                UPDATE history_history SET payload = jsonb_build_object('photo', '%s', 'banner_image', 'gone/nowhere.jpg')
                WHERE id = (SELECT min(id) FROM history_history WHERE group_id = 1)
                """.formatted(group.get("file").asText()));
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1).arrivedRowForRow(ContentNames.ALL);
    }

    @Test
    public void aFileNamedLikeATableIsAFile() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String path = "conversation_message_attachment_files/users.user.json";
        Files.writeString(source.media().resolve(path), "{\"id\": 1}\n");
        Workbench.change(source, """
                UPDATE conversations_conversationmessageattachment SET file = '%s'
                WHERE id = (SELECT a.id FROM conversations_conversationmessageattachment a
                    JOIN conversations_conversationmessage m ON m.id = a.message_id
                    JOIN conversations_conversation c ON c.id = m.conversation_id
                    WHERE c.group_id = 1 LIMIT 1)
                """.formatted(path));
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1).arrivedRowForRow(ContentNames.ALL);
    }

    @Test
    public void filesOfOddNamesAndSizesArriveByteForByte() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String folder = "conversation_message_attachment_files/";
        List<String> names = List.of("no-extension", "Ümläut 🥕 x.JPG", "two.dots.tar.gz");
        List<Long> attachments = new Rows(source)
                .select("SELECT id FROM conversations_conversationmessageattachment ORDER BY id").stream()
                        .map(row -> row.get("id").asLong())
                        .toList();
        for (int i = 0; i < names.size(); i++) {
            Files.write(source.media().resolve(folder + names.get(i)), new byte[i * 3_000_000]);
            Workbench.change(
                    source,
                    "UPDATE conversations_conversationmessageattachment SET file = '%s' WHERE id = %s"
                            .formatted(folder + names.get(i), attachments.get(i)));
        }
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1).arrivedRowForRow(ContentNames.ALL);
    }

    private static JsonNode first(KarrotInstance instance, String table, String column, String condition)
            throws Exception {
        return new Rows(instance)
                .select("SELECT id, %2$s AS file FROM %1$s WHERE %2$s <> '' AND %3$s ORDER BY id LIMIT 1"
                        .formatted(table, column, condition))
                .get(0);
    }
}
