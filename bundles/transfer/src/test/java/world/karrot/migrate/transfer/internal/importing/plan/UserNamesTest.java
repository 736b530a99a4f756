package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** Zoe is 101 in the archive and Yves 102; Alice is 1 on the target. */
public class UserNamesTest {
    @Rule
    public final Target target = new Target();

    private ModelSurvey users;
    private ModelSurvey types;

    @Before
    public void survey() {
        ResolvedModels models =
                target.models(Declared.USER, model("places.placetype").free("name"));
        users = SurveyFixture.of(
                models.models().get(0), row("id", 101L, "username", "Zoe"), row("id", 102L, "username", "yves"));
        types = SurveyFixture.of(models.models().get(1), row("id", 5L, "name", "shop"));
    }

    @Test
    public void whoKeepsTheirNameIsMentionedAsBefore() {
        assertThat(changed(PeopleDecisions.NONE, Replacements.NONE)).isEmpty();
    }

    @Test
    public void whoGetsAFreeNameIsMentionedByIt() {
        assertThat(changed(PeopleDecisions.NONE, Replacements.of("users.user", "username", Map.of(101L, "Zoe-2"))))
                .isEqualTo(Map.of("zoe", "Zoe-2"));
    }

    @Test
    public void whoIsHereAlreadyIsMentionedByTheNameHere() {
        assertThat(changed(decisions(Map.of(101L, 1L), Set.of(), Set.of()), Replacements.NONE))
                .isEqualTo(Map.of("zoe", "alice"));
    }

    @Test
    public void whoHasTheSameNameHereNeedsNoOther() {
        target.change("UPDATE users_user SET username = 'Zoe' WHERE id = 1");

        assertThat(changed(decisions(Map.of(101L, 1L), Set.of(), Set.of()), Replacements.NONE))
                .isEmpty();
    }

    @Test
    public void whoIsNobodyHereHasNoName() {
        assertThat(changed(decisions(Map.of(), Set.of(101L), Set.of(102L)), Replacements.NONE))
                .isEqualTo(Map.of("zoe", "", "yves", ""));
    }

    @Test
    public void whoIsLeftOutAndHereAlreadyHasTheNameHere() {
        assertThat(changed(decisions(Map.of(101L, 1L), Set.of(101L), Set.of()), Replacements.NONE))
                .isEqualTo(Map.of("zoe", "alice"));
    }

    @Test
    public void namesOfThingsAreNotMentioned() {
        assertThat(changed(PeopleDecisions.NONE, Replacements.of("places.placetype", "name", Map.of(5L, "shop-2"))))
                .isEmpty();
    }

    private Map<String, String> changed(PeopleDecisions decisions, Replacements replacements) {
        Survey survey = SurveyFixture.of(users, types);
        CreatedRows created = new CreatedRows(survey, Map.of("users.user", decisions));
        return new UserNames(survey, target.transaction()).changed(PlannerFixture.draft(created, replacements));
    }

    private static PeopleDecisions decisions(Map<Long, Long> matched, Set<Long> leftOut, Set<Long> anonymous) {
        return new PeopleDecisions(matched, leftOut, anonymous, Map.of());
    }
}
