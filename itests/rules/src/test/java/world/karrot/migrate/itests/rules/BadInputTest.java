package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;

/** Whatever is wrong with a request or an archive: plain words that name the place, and nothing is written. */
public class BadInputTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void anIdGivenTwiceCountsOnce() throws Exception {
        Export export = workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "1,2", "2")
                .succeeds();
        assertThat(Unpacked.of(export.file(), export.password()).rows("groups.group"))
                .extracting(JsonNode::toString)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    public void anUnknownIdLeavesNoArchiveAndNoPassword() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        for (String ids : new String[] {"1,77", "0", "-1", "one", "99999999999999999999", ""}) {
            Export export = workbench.export(source, ids);
            export.outcome().fails();
            assertThat(export.file()).doesNotExist();
            assertThat(export.passwordFile()).doesNotExist();
        }
        workbench
                .export(source, "1", "77")
                .outcome()
                .complains("There is no group with the id 77", "There are 1 \"Löwenstadt teilt");
    }

    @Test
    public void anExportReplacesNoFile() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path file = Files.writeString(workbench.folder().resolve("there.tar.xz.gpg"), "precious");
        workbench
                .karrot("export", "1", "-i", source.name(), "-o", file.toString())
                .fails()
                .complains(file.toString());
        assertThat(file).hasContent("precious");
    }

    @Test
    public void whatIsNoArchiveIsSaidToBeNone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Path missing = workbench.folder().resolve("missing.tar.xz.gpg");
        refuses(target, missing, missing.toString());
        refuses(target, write("empty.tar.xz.gpg"), "empty.tar.xz.gpg");
        refuses(
                target,
                write("text.tar.xz.gpg", "no archive at all".getBytes(StandardCharsets.UTF_8)),
                "text.tar.xz.gpg");
        refuses(target, workbench.folder(), "");
        refuses(target, HandMade.archive().in(workbench.folder()), "holds nothing");
        refuses(
                target,
                HandMade.archive().with("groups.group.json", "").in(workbench.folder()),
                "The archive holds no group");
    }

    @Test
    public void aWrongPasswordIsSaidToBeWrong() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export archive = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Files.writeString(archive.passwordFile(), "wrong\n");
        refuses(target, archive, "password");
        Files.writeString(archive.passwordFile(), "");
        refuses(target, archive, "holds no password");
        Files.delete(archive.passwordFile());
        refuses(target, archive, "no password file");
    }

    @Test
    public void oneFlippedByteAnywhereIsNoticed() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export archive =
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        byte[] bytes = Files.readAllBytes(archive.file());
        for (int at : new int[] {0, 2, 30, bytes.length / 3, bytes.length / 2, bytes.length - 25, bytes.length - 1}) {
            bytes[at] ^= 0x10;
            Files.write(archive.file(), bytes);
            refuses(target, archive, "Nothing was imported.");
            bytes[at] ^= 0x10;
        }
    }

    @Test
    public void aTruncatedArchiveIsNoticed() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export archive =
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        byte[] bytes = Files.readAllBytes(archive.file());
        for (int length : new int[] {1, 40, bytes.length / 2, bytes.length - 22, bytes.length - 1}) {
            Files.write(archive.file(), Arrays.copyOf(bytes, length));
            refuses(target, archive, "Nothing was imported.");
        }
    }

    @Test
    public void everyProblemInAnArchiveIsNamedAtOnce() throws Exception {
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Path file = HandMade.from(Unpacked.of(own.file(), own.password()))
                .replacing("places.place.json", "{\"id\":2,", "{\"id\":2;")
                .replacing("groups.trust.json", "\"role\":\"editor\"", "\"role\":{}")
                .replacing("offers.offer.json", "\"group\":1", "\"group\":77")
                .replacing("groups.role.json", "\"threshold\":2", "\"threshold\":99999999999")
                .with("plugins.plugin.json", "{\"id\":1}\n")
                .in(workbench.folder());
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        refuses(
                target,
                file,
                "places.place.json",
                "line 2",
                "groups.trust",
                "field role",
                "offers.offer",
                "field group",
                "field threshold",
                "plugins.plugin",
                "Nothing was imported.");
    }

    @Test
    public void filesOutsideTheMediaFolderAreRefused() throws Exception {
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Unpacked archive = Unpacked.of(own.file(), own.password());
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        for (String member : new String[] {
            "files/../../escaped", "files//escaped", "/escaped", "../escaped", "files/a/../../../escaped"
        }) {
            refuses(target, HandMade.from(archive).with(member, "x").in(workbench.folder()), "escaped");
        }
        assertThat(workbench.folder().resolve("escaped")).doesNotExist();
    }

    @Test
    public void aFileThatARowNamesAndTheArchiveLacksIsNamed() throws Exception {
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Unpacked archive = Unpacked.of(own.file(), own.password());
        String image = archive.rows("offers.offerimage").get(0).get("image").asText();
        Path file = HandMade.from(archive).without("files/" + image).in(workbench.folder());
        refuses(workbench.connected(Fixture.SAMPLE), file, "offers.offerimage", "field image");
    }

    private Path write(String name, byte... bytes) throws IOException {
        return Files.write(workbench.folder().resolve(name), bytes);
    }

    private void refuses(KarrotInstance target, Path file, String... words) throws Exception {
        Before before = Before.of(target);
        workbench.importInto(target, file).fails().complains(words);
        assertThat(before.changes()).isEmpty();
    }

    private void refuses(KarrotInstance target, Export archive, String... words) throws Exception {
        Before before = Before.of(target);
        workbench.importInto(target, archive).fails().complains(words);
        assertThat(before.changes()).isEmpty();
    }
}
