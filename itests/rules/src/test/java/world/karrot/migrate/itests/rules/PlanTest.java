package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A plan knows what an import would do, and does nothing. */
public class PlanTest {

    private static final String SEQUENCES =
            "SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void aPlanSaysWhatAnImportWillDoAndChangesNothingNotEvenSequences() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET username = 'HUGO' WHERE id = 4",
                "UPDATE users_user SET email = 'bob@example.org' WHERE id = 5");
        Path archive = twoGroups().in(workbench.folder());
        Before before = Before.of(target);
        var sequences = new Rows(target).select(SEQUENCES);

        Outcome plan = workbench.plan(target, archive).succeeds();

        assertThat(plan.lastLine()).isEqualTo("Plan complete: nothing was changed");
        assertThat(before.changes()).isEmpty();
        assertThat(new Rows(target).select(SEQUENCES)).isEqualTo(sequences);
        plan.says("  1 were here already", "\"hugo\" is taken on the target and became \"hugo-2\"");
        Outcome imported =
                workbench.importInto(target, archive, "--no-pictures").succeeds();
        assertThat(counts(plan)).hasSizeGreaterThan(20).isEqualTo(counts(imported));
    }

    @Test
    public void aPlanFindsTheProblemsThatRefuseAnImport() throws Exception {
        Path archive = twoGroups()
                .replacing("places.place.json", "{\"id\":2,", "{\"id\":2;")
                .replacing("groups.trust.json", "\"role\":\"editor\"", "\"role\":{}")
                .replacing("offers.offer.json", "\"group\":1", "\"group\":77")
                .with("plugins.plugin.json", "{\"id\":1}\n")
                .in(workbench.folder());
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE groups_group SET name = 'Löwenstadt teilt 🦁 \"Essen\"' WHERE id = 1");
        Before before = Before.of(target);

        Outcome plan = workbench.plan(target, archive).fails();
        Outcome imported = workbench.importInto(target, archive).fails();

        assertThat(problems(plan)).hasSizeGreaterThan(10).isEqualTo(problems(imported));
        plan.complains("of this name already", "An import would be refused.");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void decisionsCountAsInAnImport() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE groups_group SET name = 'Löwenstadt teilt 🦁 \"Essen\"' WHERE id = 1");
        Path archive = twoGroups().in(workbench.folder());
        workbench.plan(target, archive).fails();
        workbench.plan(target, archive, "--rename", "1=Elsewhere").succeeds().says("Elsewhere");
    }

    private HandMade twoGroups() throws Exception {
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        return HandMade.from(Unpacked.of(own.file(), own.password()));
    }

    /** Rows, files and people; a plan has nothing to read back. */
    private static List<String> counts(Outcome outcome) {
        return outcome.out()
                .lines()
                .dropWhile(line -> !line.startsWith("What "))
                .skip(1)
                .takeWhile(line -> !line.startsWith("Changed"))
                .filter(line -> !line.startsWith("Read back") && !line.startsWith("Foreign keys"))
                .toList();
    }

    /** All lines but the last. */
    private static List<String> problems(Outcome outcome) {
        List<String> lines = outcome.err().strip().lines().toList();
        return lines.subList(0, lines.size() - 1);
    }
}
