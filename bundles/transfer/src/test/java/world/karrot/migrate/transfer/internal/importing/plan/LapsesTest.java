package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.OpenMatters;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** User 1 is new, 2 becomes anonymous, and memberships 30 and 31 in group 3 are theirs. */
public class LapsesTest {
    private static final ResolvedModel USER =
            ModelFixture.of(model("users.user")).resolved();
    private static final ResolvedModel MEMBERSHIP =
            ModelFixture.of(model(Model.MEMBERSHIP)).resolved();
    private static final ResolvedModel APPLICATION = ModelFixture.of(model("a.application")
                    .with(Traits.lapses(new Lapse("user", Without.ACCOUNT, "status", "pending", "withdrawn", "at"))))
            .needs("user", "users.user")
            .resolved();
    private static final ResolvedModel ISSUE = ModelFixture.of(model("i.issue")
                    .with(Traits.lapses(new Lapse("user", Without.MEMBERSHIP, "status", "ongoing", "cancelled", "at"))))
            .needs("user", "users.user")
            .resolved();

    private final OpenMatters matters = new OpenMatters();
    private final Findings changes = new Findings();
    private final ModelSurvey memberships = SurveyFixture.of(MEMBERSHIP, row("id", 30L), row("id", 31L));

    @Test
    public void anApplicationIsWithdrawnWhereTheApplicantDoesNotComeAlong() {
        open(APPLICATION, 5, 1, "pending");
        open(APPLICATION, 6, 2, "pending");
        Replacements lapsed = find();

        assertThat(lapsed.values())
                .isEqualTo(Map.of(
                        "a.application",
                        Map.of("status", Map.of(6L, "withdrawn"), "at", Map.of(6L, "2024-01-02T03:04:05Z"))));
        assertThat(changes.list())
                .containsExactly(Finding.of(
                        "It was \"pending\", and arrives as \"withdrawn\", since the person in question does not come"
                                + " along",
                        Place.model("a.application").row(6L).field("status"),
                        ""));
    }

    @Test
    public void aVotingIsCancelledWhereWhomItIsAboutIsNoMemberHere() {
        member(30, 1);
        member(31, 2);
        SurveyFixture.depend(memberships, 31, Kind.SOMEBODY, "users.user", 2);
        open(ISSUE, 5, 1, "ongoing");
        open(ISSUE, 6, 2, "ongoing");
        open(ISSUE, 7, 9, "ongoing");
        Replacements lapsed = find();

        assertThat(lapsed.of("i.issue", "status")).isEqualTo(Map.of(6L, "cancelled", 7L, "cancelled"));
        assertThat(changes.list())
                .extracting(Finding::what)
                .containsExactly("It was \"ongoing\", and arrives as \"cancelled\", since the person in question is not"
                        + " a member of the group here");
    }

    @Test
    public void whereEverybodyComesAlongNothingLapses() {
        open(APPLICATION, 5, 1, "pending");

        assertThat(find()).isEqualTo(Replacements.NONE);
        assertThat(changes.isEmpty()).isTrue();
    }

    /** Copying what was found before for each of them would take minutes. */
    @Test(timeout = 60_000)
    public void hundredsOfThousandsMayLapse() {
        for (long id = 0; id < 200_000; id++) {
            open(APPLICATION, id, 2, "pending");
        }

        assertThat(find().of("a.application", "status")).hasSize(200_000);
    }

    private Replacements find() {
        ModelSurvey users = SurveyFixture.of(USER, row("id", 1L), row("id", 2L));
        PeopleDecisions decisions = new PeopleDecisions(Map.of(), Set.of(), Set.of(2L), Map.of());
        CreatedRows created = new CreatedRows(SurveyFixture.of(users, memberships), Map.of("users.user", decisions));
        return new Lapses(matters, created, Instant.parse("2024-01-02T03:04:05Z")).find(changes);
    }

    private void open(ResolvedModel model, long id, long user, String status) {
        SurveyFixture.note(matters, model, row("id", id, "group", 3L, "user", user, "status", status));
    }

    private void member(long id, long user) {
        SurveyFixture.note(matters, MEMBERSHIP, row("id", id, "group", 3L, "user", user));
    }
}
