package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What other versions of this tool have left in an instance. */
public class OtherVersionsTest {
    private static final String NEWER = "A newer version of this tool wrote the table public.karrot_migrate_import";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    private KarrotInstance target;
    private InstanceState before;
    private Export archive;
    private Export other;

    @Before
    public void move() throws Exception {
        target = workbench.connected(Fixture.EMPTY);
        before = InstanceState.of(target);
        archive = workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        other = workbench.export(workbench.connected(Fixture.SAMPLE), "1").succeeds();
        workbench.importInto(target, archive, "--no-pictures").succeeds();
    }

    @Test
    public void anImportOfAnEarlierOneIsListedAndUndone() throws Exception {
        earlier();
        workbench
                .karrot("imports", "-i", target.name(), "--no-format")
                .succeeds()
                .says("1\t");
        workbench.undo(target, "1").succeeds();
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void anImportGoesOnWhereAnEarlierOneHasBeen() throws Exception {
        earlier();
        workbench.importInto(target, other, "--no-pictures").succeeds();
        workbench.undo(target, "2").succeeds();
        workbench.undo(target, "1").succeeds();
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    /** As if these had come with this version. */
    private void earlier() throws Exception {
        Workbench.change(
                target,
                "ALTER TABLE karrot_migrate_import DROP COLUMN imported_by, DROP COLUMN contents",
                "ALTER TABLE karrot_migrate_staged DROP COLUMN announced_at");
    }

    @Test
    public void whatANewerOneLeftIsLeftToIt() throws Exception {
        Workbench.change(target, "ALTER TABLE karrot_migrate_import ADD COLUMN later text NOT NULL DEFAULT ''");
        InstanceState newer = InstanceState.of(target);
        Stream<String> words = Stream.of("--password-file", other.passwordFile().toString(), "-i", target.name());
        List<String> options = words.toList();
        for (String command : List.of("plan", "import")) {
            Stream<String> line = Stream.concat(Stream.of(command, other.file().toString()), options.stream());
            isRefused(workbench.karrot(line.toArray(String[]::new)));
        }
        isRefused(workbench.undo(target, "1"));
        isRefused(workbench.karrot("imports", "-i", target.name()));
        assertThat(InstanceState.of(target).changesSince(newer)).isEmpty();
    }

    private static void isRefused(Outcome outcome) {
        outcome.fails().complains(NEWER, "later", "Use that version.");
    }
}
