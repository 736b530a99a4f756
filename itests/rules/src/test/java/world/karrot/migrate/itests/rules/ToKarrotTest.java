package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.Witness;
import world.karrot.migrate.itests.instances.Witness.Testimony;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Export;

/**
 * Karrot's own importer can read what we write: it is what Karrot's own tool writes of the same groups, but for the ids
 * of tasks in the source's queue.
 */
public class ToKarrotTest {

    /** Lists that repeat what other rows say; Karrot ignores them. */
    private static final Set<String> REPEATED = Set.of("members", "subscribers", "participants", "feedback_given_by");

    /** With one of another queue, Karrot would believe that it had made a reminder, and never make one. */
    private static final String TASK = "reminder_task_id";

    private static final String READ = """
            import sys, tarfile
            with tarfile.open(sys.argv[1], mode="r|xz") as tar:
                for member in tar:
                    size = len(tar.extractfile(member).read())
                    print(member.name, oct(member.mode), member.uid, member.mtime, size == member.size)
            """;

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void anArchiveHasTheMembersAndRowsOfKarrotsOwn() throws Exception {
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Unpacked theirs = Unpacked.of(own.file(), own.password());
        Unpacked ours = unpacked(export());
        assertThat(ours.models()).containsExactlyInAnyOrderElementsOf(theirs.models());
        for (String model : theirs.models()) {
            assertThat(ours.rows(model))
                    .as(model)
                    .hasSameSizeAs(byId(ours, model).values());
            assertThat(byId(ours, model)).as(model).isEqualTo(withoutTasks(byId(theirs, model)));
        }
        assertThat(ours.files().keySet())
                .containsExactlyInAnyOrderElementsOf(theirs.files().keySet());
        theirs.files()
                .forEach((path, bytes) ->
                        assertThat(ours.files().get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    public void membersThatKarrotDoesNotKnowDoNotEndInJson() throws Exception {
        workbench.install(Workbench.ALL_CONTENT);
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Unpacked ours = unpacked(export());
        assertThat(ours.models())
                .containsExactlyInAnyOrderElementsOf(
                        Unpacked.of(own.file(), own.password()).models());
        assertThat(ours.members().keySet()).anyMatch(name -> name.startsWith("conversations.conversation."));
    }

    @Test
    public void gnuPgXzAndPythonReadIt() throws Exception {
        Export export = export();
        Path tar = Files.write(
                workbench.folder().resolve("decrypted.tar.xz"), Unpacked.decrypt(export.file(), export.password()));
        Testimony xz = Witness.xz().run("-t", tar.toString());
        assertThat(xz.status()).as(xz.errors()).isZero();
        Testimony python = Witness.python3().run("-c", READ, tar.toString());
        assertThat(python.status()).as(python.errors()).isZero();
        assertThat(python.text().lines())
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" 0o644 0 0 True"))
                .hasSize((int) python.text().lines().distinct().count());
        List<String> names =
                python.text().lines().map(line -> line.split(" ", -1)[0]).toList();
        assertThat(names.indexOf("groups.group.json")).isLessThan(names.indexOf("users.user.json"));
    }

    @Test
    public void anArchiveOfGnuPgIsListedAsAes256WithIntegrityProtection() throws Exception {
        Export export = export();
        Testimony packets = Witness.gpg()
                .run(
                        "--passphrase",
                        export.password(),
                        "--list-packets",
                        export.file().toString());
        assertThat(packets.text()).contains("cipher 9", "s2k 3").containsPattern("mdc_method: 2|aead encrypted");
    }

    private Export export() throws Exception {
        return workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "2")
                .succeeds();
    }

    private static Unpacked unpacked(Export export) throws Exception {
        return Unpacked.of(export.file(), export.password());
    }

    private static Map<Long, JsonNode> withoutTasks(Map<Long, JsonNode> rows) {
        rows.values().stream().filter(row -> row.has(TASK)).forEach(row -> ((ObjectNode) row).putNull(TASK));
        return rows;
    }

    private static Map<Long, JsonNode> byId(Unpacked archive, String model) throws Exception {
        Map<Long, JsonNode> rows = new LinkedHashMap<>();
        for (JsonNode row : archive.rows(model)) {
            ((ObjectNode) row).remove(REPEATED);
            rows.put(row.get("id").asLong(), row);
        }
        return rows;
    }
}
