package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An import leaves a receipt, and is known again by it. */
public class ReceiptsTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void aDryRunReportsWhatTheImportDoesAndLeavesNothing() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = exported();
        Before before = Before.of(target);
        List<String> dry = lines(workbench.importInto(target, export, "--dry-run"));
        assertThat(before.changes()).isEmpty();
        List<String> real = lines(workbench.importInto(target, export, "--no-pictures"));
        int last = dry.size() - 1;
        assertThat(real.subList(0, last)).isEqualTo(dry.subList(0, last));
        assertThat(real.subList(last, real.size())).first().isEqualTo("Groups, with their numbers here:");
        assertThat(real.get(real.size() - 2))
                .isEqualTo("Receipt 1: bin/karrot undo -i " + target.name() + " 1 takes this import back");
        assertThat(real.get(real.size() - 1)).isEqualTo("Import complete");
    }

    @Test
    public void importsAreListedWithTheirGroupsAsTheyAreCalledNow() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        assertThat(imports(target)).isEmpty();
        Before before = Before.of(target);
        workbench.importInto(target, exported(), "--no-pictures").succeeds();
        List<String> made = before.changes();
        String id = Sql.column(target, "SELECT max(id) FROM groups_group").get(0);
        Workbench.change(target, "UPDATE groups_group SET name = 'Renamed since' WHERE id = " + id);
        List<String> columns = List.of(imports(target).get(0).split("\t", -1));
        assertThat(columns).hasSize(7).contains(Console.USER);
        assertThat(columns.get(0)).isEqualTo("1");
        assertThat(columns.get(1)).matches("[-0-9]{10} [0-9]{2}:[0-9]{2} UTC");
        assertThat(columns.get(3)).matches("[0-9a-f]{8}");
        assertThat(columns.get(4)).endsWith(", " + id + " Renamed since");
        assertThat(made)
                .filteredOn(line -> !line.startsWith("+ media/") && !line.startsWith("+ karrot_migrate_import "))
                .hasSize(Integer.parseInt(columns.get(5)));
        assertThat(made)
                .filteredOn(line -> line.startsWith("+ media/") && !line.endsWith(" folder"))
                .hasSize(Integer.parseInt(columns.get(6)));
    }

    @Test
    public void theSameArchiveAgainSaysWhenItWasImported() throws Exception {
        isKnownAgain(exported());
    }

    @Test
    public void soDoesOneOfKarrotsOwnWhichSaysNothingOfItself() throws Exception {
        isKnownAgain(workbench.karrots(KarrotArchive.TWO_GROUPS));
    }

    private void isKnownAgain(Export archive) throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        assertThat(workbench.importInto(target, archive).succeeds().out()).doesNotContain("was imported here");
        Workbench.change(target, "UPDATE groups_group SET name = 'Moved ' || id WHERE id > 3");
        assertThat(workbench.importInto(target, archive).succeeds().out())
                .containsPattern(
                        "This archive was imported here on \\d{4}-\\d\\d-\\d\\d \\(receipt 1\\)\n.*bin/karrot undo -i \\S+ 1");
    }

    @Test
    public void aReceiptIsNoTableThatAnExportLeavesBehind() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench.importInto(target, exported()).succeeds();
        Export export = workbench.export(target, "1").succeeds();
        assertThat(export.outcome().out()).doesNotContain("karrot_migrate_import");
        assertThat(workbench.karrot("models", "-i", target.name()).succeeds().out())
                .doesNotContain("karrot_migrate_import");
    }

    private Export exported() throws Exception {
        return workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "2")
                .succeeds();
    }

    private List<String> imports(KarrotInstance target) throws Exception {
        return workbench
                .karrot("imports", "-i", target.name(), "--no-format")
                .succeeds()
                .out()
                .lines()
                .toList();
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.succeeds().out().lines().toList();
    }
}
