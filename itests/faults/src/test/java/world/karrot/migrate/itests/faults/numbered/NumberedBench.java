package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Where commands are carried out, with all content. */
final class NumberedBench extends Bench {
    private Console console = new Console(Contents.ALL);

    @Override
    public Console commands() {
        return console;
    }

    /** After a Karaf that has been stopped there is another one. */
    void restart() {
        console = console.with(Contents.ALL);
    }

    Outcome carryOut(List<String> words) throws IOException, InterruptedException {
        return karrot(words.toArray(String[]::new));
    }

    List<String> importWords(Export archive, KarrotInstance target) {
        return List.of(
                "import",
                archive.file().toString(),
                "-i",
                target.name(),
                "--password-file",
                archive.passwordFile().toString());
    }

    /** For the only import that is there. */
    List<String> undoWords(KarrotInstance target) throws SQLException {
        String number =
                Sql.column(target, "SELECT number FROM karrot_migrate_import").get(0);
        return List.of("undo", number, "-i", target.name());
    }

    boolean hasGroups(KarrotInstance instance) throws SQLException {
        return !Sql.column(instance, "SELECT id FROM groups_group").isEmpty();
    }

    /**
     * Removes what may be left of a command that was killed while it tried whether files can be made: one empty file,
     * and the folder that it is in.
     */
    void removeEmpty(Path media) throws IOException {
        List<Path> empty = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(media)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(media) && isEmpty(path)) {
                    Files.delete(path);
                    empty.add(path);
                }
            }
        }
        assertThat(empty).hasSizeLessThanOrEqualTo(2);
    }

    private static boolean isEmpty(Path path) throws IOException {
        return Files.isDirectory(path) ? PathUtils.isEmptyDirectory(path) : Files.size(path) == 0;
    }

    /** All files below a folder, without sizes of pictures. */
    List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("__sized__"))
                    .toList();
        }
    }
}
