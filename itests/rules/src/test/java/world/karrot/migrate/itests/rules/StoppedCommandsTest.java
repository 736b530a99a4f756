package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Backends;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.Hindrance;
import world.karrot.migrate.itests.workshop.LockedTable;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/**
 * A command that is stopped while it waits in the database has ended when it says so, and leaves behind what
 * {@code docs/stopping.md} says; the table there is made here.
 */
public class StoppedCommandsTest {
    private static final Path DOCUMENT = Path.of("../../docs/stopping.md");
    private static final Path MADE = Path.of("target/stopped.md");
    private static final String TABLE = "| command | is stopped while it |";

    /** Less than what anybody waits for a command that is stopped. */
    private static final int SECONDS_TO_END = 9;

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    private final List<String> lines = new ArrayList<>();
    private KarrotInstance source;
    private KarrotInstance fresh;
    private KarrotInstance used;
    private Export archive;

    @Test
    public void theTableInTheDocumentIsTrue() throws Exception {
        source = workbench.connected(Fixture.COMMUNITY);
        fresh = workbench.connected(Fixture.EMPTY);
        used = workbench.connected(Fixture.EMPTY);
        workbench
                .importInto(used, workbench.export(workbench.connected(Fixture.SAMPLE), "1"))
                .succeeds();
        archive = workbench.export(source, "1").succeeds();
        stopAll();
        compare();
        workbench.install(Workbench.ALL_CONTENT);
        workbench.importInto(fresh, archive).succeeds();
        workbench.undo(fresh, "1").succeeds();
    }

    private void stopAll() throws Exception {
        List<String> export = List.of("export", "1", "-i", source.name(), "--password-file", "password");
        stop(export, "looks at the database", source, () -> new LockedTable(source, "django_migrations"));
        stop(export, "reads rows", source, () -> new LockedTable(source, "history_history"));
        stop(on(fresh, "people"), "looks for accounts", fresh, () -> new LockedTable(fresh, "users_user"));
        stop(on(used, "plan"), "looks at the database", used, () -> new LockedTable(used, "django_migrations"));
        stop(on(fresh, "import"), "looks at the database", fresh, () -> new LockedTable(fresh, "django_migrations"));
        stop(on(fresh, "import", "--dry-run"), "loads rows", fresh, () -> new HeldUpLoad(fresh, "history_history"));
        stop(on(fresh, "import"), "loads rows", fresh, () -> new HeldUpLoad(fresh, "history_history"));
        stop(on(fresh, "import"), "checks constraints", fresh, () -> HeldUpLoad.atConstraints(fresh, "groups_group"));
        stop(on(used, "import"), "writes the receipt", used, () -> new HeldUpLoad(used, "karrot_migrate_import"));
        List<String> undo = List.of("undo", "1", "-i", used.name());
        stop(undo, "looks for what depends on the import", used, () -> new LockedTable(used, "places_place"));
        List<String> pictures = List.of("pictures", "-i", source.name());
        stop(pictures, "looks for pictures", source, () -> new LockedTable(source, "groups_group"));
    }

    private List<String> on(KarrotInstance target, String command, String... words) {
        return Stream.of(
                        Stream.of(command, archive.file().toString(), "-i", target.name()),
                        Stream.of("--password-file", archive.passwordFile().toString()),
                        Stream.of(words))
                .flatMap(part -> part)
                .toList();
    }

    /** In every way. */
    private void stop(List<String> words, String when, KarrotInstance instance, Making hindrance) throws Exception {
        String name = words.get(0) + (words.contains("--dry-run") ? " --dry-run" : "");
        String cancelled = left(words, instance, hindrance, Console::pressCtrlC);
        String stopped = left(words, instance, hindrance, Console::stop);
        lines.add("| `%s` | %s | %s | %s |".formatted(name, when, cancelled, stopped));
    }

    /** What is left of a command that was stopped. */
    private String left(List<String> words, KarrotInstance instance, Making hindrance, Stopping stopping)
            throws Exception {
        workbench.install(Workbench.ALL_CONTENT);
        InstanceState before = InstanceState.of(instance);
        Set<String> files = files();
        try (Hindrance site = hindrance.make()) {
            Future<Outcome> running = site.holdUp(() -> workbench.karrot(words.toArray(String[]::new)));
            stopping.stop(workbench.commands());
            Outcome outcome = running.get(SECONDS_TO_END, TimeUnit.SECONDS);
            assertThat(outcome.status()).isNotZero();
            assertThat(outcome.out() + outcome.err()).as("%s", words).contains("Cancelled.");
            assertThat(Backends.atWork(instance)).isEmpty();
        }
        List<String> left = InstanceState.of(instance).changesSince(before);
        files().stream().filter(file -> !files.contains(file)).forEach(left::add);
        return left.isEmpty() ? "nothing" : String.join(", ", left);
    }

    /** Beside the instances'. */
    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(workbench.folder())) {
            return new TreeSet<>(files.map(Path::toString).toList());
        }
    }

    private void compare() throws IOException {
        String document = Files.readString(DOCUMENT);
        String table = document.substring(document.indexOf(TABLE));
        String rows = table.substring(0, (table + "\n\n").indexOf("\n\n"))
                .lines()
                .skip(2)
                .reduce("", (a, b) -> a + b + "\n");
        String made = String.join("\n", lines) + "\n";
        Files.writeString(MADE, made);
        assertThat(rows).as("what is left, as %s has it", MADE.toAbsolutePath()).isEqualTo(made);
    }

    /** Puts something in a command's way. */
    private interface Making {
        Hindrance make() throws Exception;
    }

    /** Stops what runs. */
    private interface Stopping {
        void stop(Console console);
    }
}
