package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An import does everything or nothing: no row, no file, and a message that says what to do. */
public class AllOrNothingTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void aGroupNameThatIsTakenIsAProblemWithARemedy() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = exported();
        takeName(target);
        refuses(
                target,
                export,
                "There is a group of this name already",
                "group \"Löwenstadt teilt 🦁 \"Essen\"\", id 1",
                "--rename 1=");
    }

    @Test
    public void renamingSolvesIt() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = exported();
        takeName(target);
        workbench
                .importInto(target, export, "--rename", "1=New \"name\" 🥕", "--rename=2=Other")
                .succeeds();
        assertThat(new Rows(target).select("SELECT name FROM groups_group WHERE id > 3 ORDER BY id"))
                .extracting(row -> row.get("name").asText())
                .containsExactly("New \"name\" 🥕", "Other");
    }

    @Test
    public void namesThatCannotBeGivenAreProblems() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = exported();
        refuses(target, export, "--rename", "1=" + "x".repeat(81), "group \"Löwenstadt teilt 🦁 \"Essen\"\", id 1");
        refuses(
                target,
                export,
                "--rename",
                "9=Nobody",
                "The archive has 1 \"Löwenstadt teilt 🦁 \"Essen\"\", 2 \"Bike Kitchen Süd\".");
        refuses(target, export, "--rename", "1=Same", "--rename", "2=Same", "of this name already");
        refuses(target, export, "--rename", "1", "1");
    }

    @Test
    public void whatWasImportedAndRenamedOnTheTargetCanBeImportedAgain() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = exported();
        workbench.importInto(target, export).succeeds();
        refuses(target, export, "There is a group of this name already");
        Workbench.change(target, "UPDATE groups_group SET name = 'Moved ' || id WHERE id > 3");
        Before before = Before.of(target);
        workbench.importInto(target, export).succeeds().says("activities.activity", "public_id");
        assertThat(before.losses()).isEmpty();
        assertThat(new Rows(target).select("""
                SELECT a.description FROM activities_activity a WHERE public_id IS NOT NULL
                GROUP BY description HAVING count(*) <> count(DISTINCT public_id)
                """)).isEmpty();
        assertThat(new Rows(target)
                        .select("SELECT count(*) AS n FROM groups_group")
                        .get(0)
                        .get("n")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    public void aConstraintThatFailsAtOnceTakesEverythingBack() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "ALTER TABLE offers_offerimage ADD CONSTRAINT odd CHECK (position < 0) NOT VALID");
        refuses(target, exported(), "offers_offerimage");
    }

    @Test
    public void aConstraintThatFailsAtTheEndTakesEverythingBack() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "CREATE TABLE allowed (id integer PRIMARY KEY)",
                "INSERT INTO allowed SELECT id FROM offers_offerimage",
                "ALTER TABLE offers_offerimage ADD CONSTRAINT odd FOREIGN KEY (id) REFERENCES allowed (id) DEFERRABLE INITIALLY DEFERRED");
        refuses(target, exported(), "offers_offerimage");
    }

    @Test
    public void aTriggerThatFailsTakesEverythingBackAndShowsNoRow() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                """
                CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'canary % in the log', NEW; END $$
                """,
                "CREATE TRIGGER spoil BEFORE INSERT ON offers_offer FOR EACH ROW EXECUTE FUNCTION spoil()");
        workbench.keepSecret("canary");
        Before before = Before.of(target);
        Outcome outcome = workbench.importInto(target, exported()).fails();
        assertThat(outcome.err()).doesNotContain("canary");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void aMediaFolderThatCannotBeWrittenIsSaidAndNothingIsThere() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Files.writeString(target.media().resolve("offer_images"), "no folder");
        refuses(target, exported(), "offer_images");
    }

    @Test
    public void aDryRunSaysWhatWouldHappenAndDoesNothing() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        Outcome dry = workbench.importInto(target, exported(), "--dry-run").succeeds();
        assertThat(dry.lastLine()).isEqualTo("Dry run complete: nothing was changed");
        assertThat(before.changes()).isEmpty();
    }

    private Export exported() throws Exception {
        return workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "2")
                .succeeds();
    }

    private static void takeName(KarrotInstance target) throws Exception {
        Workbench.change(target, "UPDATE groups_group SET name = 'Löwenstadt teilt 🦁 \"Essen\"' WHERE id = 1");
    }

    /** Options, if any, then words of the complaint. */
    private void refuses(KarrotInstance target, Export export, String... words) throws Exception {
        int options = words[0].startsWith("--") ? words.length - 1 : 0;
        Before before = Before.of(target);
        workbench
                .importInto(target, export, Arrays.copyOf(words, options))
                .fails()
                .complains(Arrays.copyOfRange(words, options, words.length));
        assertThat(before.changes()).isEmpty();
    }
}
