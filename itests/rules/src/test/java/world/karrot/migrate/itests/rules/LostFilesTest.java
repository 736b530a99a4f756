package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Once a night Karrot removes the files of attachments that no row names, and an import's are not named yet. */
public class LostFilesTest {
    private static final List<String> CLEANED = List.of(
            "conversation_message_attachment_files",
            "conversation_message_attachment_previews",
            "conversation_message_attachment_thumbnails");

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void whatIsRemovedBeforeTheCommitIsPutBackAfterIt() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = usedBefore();
        Export export = workbench.export(source, "1", "2").succeeds();
        Before before = Before.of(target);
        Outcome imported =
                duringTheNight(target, export, () -> assertThat(cleaned(target)).isPositive());
        assertThat(imported.succeeds().lastLine()).isEqualTo("Import complete");
        assertThat(imported.out()).doesNotContain("could not be put back");
        try (Moved moved = Moved.from(source, ContentNames.ALL, before, List.of(1L, 2L))) {
            assertThat(moved.differences()).isEmpty();
        }
        workbench.undo(target, "2").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void whatCannotBePutBackIsAWarningForEachFile() throws Exception {
        KarrotInstance target = usedBefore();
        Export export = workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "2")
                .succeeds();
        Outcome imported = duringTheNight(target, export, () -> {
            assertThat(cleaned(target)).isPositive();
            Files.write(export.file(), new byte[0]);
        });
        assertThat(imported.succeeds().lastLine()).isEqualTo("Import complete");
        imported.says("could not be put back", "field file", "field preview", "field thumbnail", "files/conversation_");
        assertThat(named(target)).isNotEmpty().allSatisfy(imported::says);
    }

    /** An instance that has had an import already, and so the table that an import writes to last. */
    private KarrotInstance usedBefore() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        workbench
                .importInto(target, workbench.export(workbench.connected(Fixture.SAMPLE), "1"))
                .succeeds();
        return target;
    }

    /** Imports, and does something when all files are there and compared, and nothing is committed yet. */
    private Outcome duringTheNight(KarrotInstance target, Export export, Night night) throws Exception {
        Future<Outcome> importing;
        try (HeldUpLoad receipts = new HeldUpLoad(target, "karrot_migrate_import")) {
            importing = receipts.holdUp(() -> workbench.importInto(target, export));
            night.falls();
        }
        return importing.get();
    }

    /** Removes what Karrot would remove; returns how many files that were. */
    private static long cleaned(KarrotInstance target) throws Exception {
        Set<String> named = Set.copyOf(named(target));
        long removed = 0;
        for (String folder : CLEANED) {
            for (Path file : files(target.media().resolve(folder))) {
                if (!named.contains(target.media().relativize(file).toString())) {
                    Files.delete(file);
                    removed++;
                }
            }
            Files.deleteIfExists(target.media().resolve(folder));
        }
        return removed;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toList());
        }
    }

    private static List<String> named(KarrotInstance target) throws Exception {
        return Sql.column(
                target,
                "SELECT path FROM conversations_conversationmessageattachment, "
                        + "unnest(ARRAY[file, preview, thumbnail]) AS path WHERE path <> ''");
    }

    private interface Night {
        void falls() throws Exception;
    }
}
