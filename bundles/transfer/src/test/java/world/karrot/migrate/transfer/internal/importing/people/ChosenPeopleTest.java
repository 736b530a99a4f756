package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** Anna (1) and Bert (2) are members, 4 is a former one, and Anna has an account on the target. */
public class ChosenPeopleTest {
    private static final KnownAccounts KNOWN = new KnownAccounts(Map.of(
            "anna@example.org", List.of(new Existing("anna@example.org", 70, "Anna@example.org")),
            "bert@example.org", List.of(new Existing("bert@example.org", 80, "bert@example.org "))));

    private final ModelSurvey users = SurveyFixture.of(
            ModelFixture.of(model("users.user").with(Traits.matchedBy("email")))
                    .has("email", "text")
                    .resolved(),
            row("id", 1L, "email", "anna@example.org"),
            row("id", 2L, "email", "bert@example.org"),
            row("id", 3L, "email", null));
    private final Findings problems = new Findings();

    @Test
    public void whatMayBeDecidedIsNotRefused() {
        ChosenPeople chosen = chosen(Map.of(
                1L, choice(2, Decision.MATCH),
                2L, choice(3, Decision.CREATE),
                3L, choice(4, Decision.CREATE),
                4L, choice(5, Decision.FORMER)));
        chosen.check(KNOWN);

        assertThat(problems.list()).isEmpty();
    }

    @Test
    public void aFormerMemberMayBeMatchedOrMadeAnonymous() {
        chosen(Map.of(4L, choice(2, Decision.MATCH))).check(KNOWN);
        chosen(Map.of(4L, choice(2, Decision.ANONYMOUS))).check(KNOWN);

        assertThat(problems.list()).isEmpty();
    }

    @Test
    public void whoIsNotInTheArchiveIsRefused() {
        chosen(Map.of(9L, choice(2, Decision.ANONYMOUS))).check(KNOWN);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "Line 2 of the people file: nobody in the archive has this id",
                        Place.model("users.user").row(9L),
                        "karrot:people lists those there are."));
    }

    @Test
    public void whoHasAnAccountCannotGetANewOne() {
        chosen(Map.of(1L, choice(2, Decision.CREATE))).check(KNOWN);

        assertThat(problem())
                .isEqualTo("Line 2 of the people file: an account on the target has this person's email, so there"
                        + " cannot be a new one with it");
    }

    @Test
    public void whoIsNoMemberCannotBeCreated() {
        chosen(Map.of(4L, choice(2, Decision.CREATE))).check(KNOWN);

        assertThat(problem())
                .isEqualTo("Line 2 of the people file: this person is not a member of the groups, so the archive"
                        + " brings no account of theirs");
    }

    @Test
    public void whoIsAMemberIsNoFormerOne() {
        chosen(Map.of(2L, choice(2, Decision.FORMER))).check(KNOWN);

        assertThat(problem()).isEqualTo("Line 2 of the people file: this person is a member of the groups");
    }

    @Test
    public void problemsComeInTheOrderOfTheIdsAndEachWithItsLine() {
        chosen(Map.of(12L, choice(1, Decision.CREATE), 9L, choice(2, Decision.CREATE)))
                .check(KNOWN);

        assertThat(problems.list()).extracting(problem -> problem.where().id()).containsExactly(9L, 12L);
    }

    @Test
    public void onlyThoseOfWhomItIsSaidBecomeAnonymous() {
        ChosenPeople chosen = chosen(Map.of(1L, choice(2, Decision.ANONYMOUS), 2L, choice(3, Decision.CREATE)));

        assertThat(chosen.anonymous()).containsExactly(1L);
        assertThat(chosen.covers(2)).isTrue();
        assertThat(chosen.covers(3)).isFalse();
    }

    @Test
    public void theLinesThatDecidedAreNamedAtTheEndOfASentence() {
        ChosenPeople chosen = chosen(Map.of(1L, choice(2, Decision.MATCH), 2L, choice(7, Decision.MATCH)));

        assertThat(chosen.lines(List.of(1L, 2L, 3L))).isEqualTo(" (people file, line 2 and 7)");
        assertThat(chosen.lines(List.of(3L))).isEmpty();
    }

    private ChosenPeople chosen(Map<Long, PersonChoice> choices) {
        return new ChosenPeople(users, users.keys().orElseThrow(), Set.of(4L), choices, problems);
    }

    private static PersonChoice choice(long line, Decision decision) {
        return new PersonChoice(line, decision, "");
    }

    private String problem() {
        return problems.list().get(0).what();
    }
}
