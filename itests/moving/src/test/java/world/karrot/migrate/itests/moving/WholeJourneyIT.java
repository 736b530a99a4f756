package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Every command that an admin needs, one after the other, in the distribution as it is. */
public class WholeJourneyIT {
    /** One of the groups has none. */
    private static final String ZONE = "groups.group.timezone=Europe/Berlin";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void groupsGoOutAndInAndAreTakenBack() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Sql.renumberContentTypes(target);
        Before before = Before.of(target);
        for (KarrotInstance instance : new KarrotInstance[] {source, target}) {
            succeeds("doctor", "-i", instance.name())
                    .says(
                            "  ok    content: ",
                            "  ok    database: ",
                            "  ok    export: ",
                            "  ok    import: ",
                            "  ok    media folder: ");
        }
        succeeds("groups", "-i", source.name()).says("Löwenstadt teilt");
        succeeds("models", "-i", source.name()).says("conversations.conversation");

        Export export = workbench.export(source, "1", "2").succeeds();
        export.outcome().says("Accounts: members 30, pending applicants 1; nobody else's account goes along");
        String archive = export.file().toString();
        String password = export.passwordFile().toString();
        succeeds("inspect", archive, "--password-file", password).says("Löwenstadt teilt");
        Path people = workbench.folder().resolve("people.csv");
        workbench.people(target, export, "-o", people.toString()).succeeds();
        assertThat(people).content().startsWith("id,name,email,becomes,account,note");
        assertThat(succeeds("plan", archive, "-i", target.name(), "--password-file", password, "--value", ZONE)
                        .lastLine())
                .isEqualTo("Plan complete: nothing was changed");
        assertThat(before.changes()).isEmpty();

        assertThat(workbench
                        .importInto(target, export, "--people", people.toString())
                        .succeeds()
                        .says(" made, 0 were there already, 0 could not be made")
                        .lastLine())
                .isEqualTo("Import complete");
        assertThat(target.media().resolve("__sized__/user__photos"))
                .isDirectoryContaining("glob:**-thumbnail-600x600-70.jpg");
        try (Moved moved = Moved.from(source, ContentNames.ALL, before, List.of(1L, 2L))) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(before.losses()).isEmpty();

        succeeds("imports", "-i", target.name(), "--no-format").says("Löwenstadt teilt");
        workbench
                .importInto(target, export)
                .fails()
                .complains("There is a group of this name already", "Nothing was imported.");
        assertThat(workbench.undo(target, "1").succeeds().lastLine()).isEqualTo("Undo complete");
        assertThat(before.changes()).isEmpty();
    }

    private Outcome succeeds(String... words) throws Exception {
        return workbench.karrot(words).succeeds();
    }
}
