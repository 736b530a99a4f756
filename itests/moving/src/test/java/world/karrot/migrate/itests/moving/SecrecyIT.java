package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.LockedTable;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Archives and passwords are for their owner, and nobody reads in a log or a file what people wrote. */
public class SecrecyIT {

    private static final String CANARY = "canary-7f3a";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void archiveAndPasswordCanBeReadByTheirOwnerAlone() throws Exception {
        Export export =
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        assertThat(mode(export.file())).isEqualTo("rw-------");
        assertThat(mode(export.passwordFile())).isEqualTo("rw-------");
        assertThat(export.password()).hasSize(60);
        assertThat(export.outcome().out() + export.outcome().err()).doesNotContain(export.password());
    }

    @Test
    public void withoutAPasswordFileTheLastLineIsThePassword() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String file = workbench.folder().resolve("printed.tar.xz.gpg").toString();
        Outcome outcome =
                workbench.karrot("export", "1", "-i", source.name(), "-o", file).succeeds();
        assertThat(outcome.lastLine()).matches("Password: \\S{60}");
        String password = outcome.lastLine().substring("Password: ".length());
        workbench.keepSecret(password);
        workbench
                .commands()
                .karrot(workbench.folder(), password + "\n", "inspect", file, "--password-file", "-")
                .succeeds()
                .says("Löwenstadt teilt");
        workbench.karrot("inspect", file).fails().complains("--password-file");
    }

    @Test
    public void nobodysDataAreInLogsOrLeftOnTheDisk() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(
                source,
                "UPDATE users_user SET description = '%1$s', display_name = '%1$s' ".formatted(CANARY),
                "UPDATE places_place SET description = '%s'".formatted(CANARY));
        workbench.keepSecret(CANARY);
        Export export = workbench.export(source, "1", "2").succeeds();
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench.importInto(target, export).succeeds();
        workbench.importInto(target, export).fails();
        Workbench.change(
                target,
                "UPDATE groups_group SET name = 'Moved ' || id",
                "ALTER TABLE places_place ADD CONSTRAINT odd CHECK (description <> '%s') NOT VALID".formatted(CANARY));
        Outcome failed = workbench.importInto(target, export).fails();
        assertThat(failed.out() + failed.err()).doesNotContain(CANARY);
        assertThat(filesWith(workbench.distribution().home().resolve("data"), CANARY))
                .isEmpty();
        assertThat(filesWith(workbench.folder(), CANARY)).isEmpty();
    }

    @Test
    public void nothingIsReadableOnTheDiskWhileAnExportOrImportRuns() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE users_user SET description = repeat('%s ', 4000)".formatted(CANARY));
        Future<Export> exported;
        try (LockedTable late = new LockedTable(source, "offers_offer")) {
            exported = late.holdUp(() -> workbench.export(source, "1", "2"));
            assertThatNothingIsReadable();
        }
        Export export = exported.get().succeeds();
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Future<Outcome> imported;
        try (HeldUpLoad late = new HeldUpLoad(target, "offers_offer")) {
            imported = late.holdUp(() -> workbench.importInto(target, export));
            assertThatNothingIsReadable();
        }
        imported.get().succeeds();
    }

    private void assertThatNothingIsReadable() throws IOException {
        Distribution distribution = workbench.distribution();
        for (Path folder : List.of(distribution.openFiles(), distribution.home().resolve("data"), workbench.folder())) {
            assertThat(filesWith(folder, CANARY)).isEmpty();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false; // gone in the meantime
        }
    }
}
