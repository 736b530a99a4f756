package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** A content type that the target lacks is made as Django makes it, so nothing loses what it is about. */
public class ContentTypesTest {
    private static final String LACKING =
            "DELETE FROM django_content_type WHERE model IN ('issue', 'activity', 'group')";

    private static final String ABOUT = """
            SELECT t.app_label || '.' || t.model || ' ' || count(*) FROM conversations_conversation c
            LEFT JOIN django_content_type t ON t.id = c.target_type_id AND c.target_id IS NOT NULL
            GROUP BY t.app_label, t.model ORDER BY 1""";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void conversationsKeepWhatTheyAreAboutAndTheReportSaysWhatWasMade() throws Exception {
        Journey journey = exported();
        KarrotInstance complete = workshop.instance(Fixture.EMPTY);
        journey.importInto(complete);
        KarrotInstance target = workshop.instance(Fixture.EMPTY, LACKING);
        String planned = journey.plan(target, Choices.NONE).changes().toString();
        String imported = journey.importInto(target).changes().toString();
        assertThat(Sql.column(target, ABOUT))
                .isEqualTo(Sql.column(complete, ABOUT))
                .hasSizeGreaterThan(3);
        for (String model : new String[] {"issues.issue", "activities.activity", "groups.group"}) {
            assertThat(planned).contains(model);
            assertThat(imported).contains(model);
        }
        assertThat(imported).contains("The target has no content type for this model");
    }

    @Test
    public void wallsAreMadeWithoutAnyConversationInTheArchive() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY, LACKING);
        exported().importInto(target, Choices.without("messages"));
        assertThat(Sql.column(target, ABOUT)).anyMatch(line -> line.startsWith("groups.group 2"));
    }

    @Test
    public void anUndoRemovesThemAgain() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY, LACKING);
        InstanceState before = InstanceState.of(target);
        Journey journey = exported();
        journey.undo(target, journey.importInto(target).receipt().orElseThrow());
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void anUndoLeavesWhatDjangoHasTakenForItsOwn() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY, LACKING);
        Journey journey = exported();
        long receipt = journey.importInto(target).receipt().orElseThrow();
        Workshop.change(target, """
                INSERT INTO auth_permission (name, content_type_id, codename)
                SELECT 'Can add issue', id, 'add_issue' FROM django_content_type WHERE model = 'issue'""");
        journey.undo(target, receipt);
        assertThat(Sql.column(
                        target, "SELECT model FROM django_content_type WHERE model IN ('issue', 'activity', 'group')"))
                .containsExactly("issue");
    }

    private Journey exported() throws Exception {
        return workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L, 2L);
    }
}
