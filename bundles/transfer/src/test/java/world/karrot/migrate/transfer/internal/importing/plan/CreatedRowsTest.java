package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** User 1 is new, 2 is account 42, 3 is left out, 4 becomes anonymous, and 5 is not in the archive. */
public class CreatedRowsTest {
    private static final PeopleDecisions DECISIONS =
            new PeopleDecisions(Map.of(2L, 42L), Set.of(3L), Set.of(4L), Map.of());

    private final ModelSurvey users = survey("users.user", 1, 2, 3, 4);
    private final ModelSurvey offers = survey("offers.offer", 10, 11, 12);
    private final ModelSurvey images = survey("offers.image", 20, 21);
    private final CreatedRows created =
            new CreatedRows(SurveyFixture.of(users, offers, images), Map.of("users.user", DECISIONS));

    @Test
    public void onlyNewPeopleAreCreated() {
        assertThat(created.contains("users.user", 1)).isTrue();
        assertThat(created.contains("users.user", 2)).isFalse();
        assertThat(created.contains("users.user", 3)).isFalse();
        assertThat(created.contains("users.user", 4)).isFalse();
    }

    @Test
    public void thoseComeAlongWhoAreNewOrHereAlready() {
        assertThat(created.comesAlong("users.user", 1)).isTrue();
        assertThat(created.comesAlong("users.user", 2)).isTrue();
        assertThat(created.comesAlong("users.user", 3)).isFalse();
        assertThat(created.comesAlong("users.user", 4)).isFalse();
        assertThat(created.comesAlong("users.user", 5)).isFalse();
    }

    @Test
    public void aRowThatDependsOnNothingIsCreated() {
        assertThat(created.contains("offers.offer", 10)).isTrue();
        assertThat(created.contains("others.other", 10)).isTrue();
    }

    @Test
    public void whatIsForNewcomersStaysBehindWithEverybodyElse() {
        depend(Kind.NEWCOMER, "users.user", 1, 2, 5);

        assertThat(created.contains("offers.offer", 10)).isTrue();
        assertThat(created.contains("offers.offer", 11)).isFalse();
        assertThat(created.contains("offers.offer", 12)).isFalse();
        assertThat(created.why("offers.offer", 11)).isEqualTo(Reason.OF_PEOPLE_HERE_ALREADY);
    }

    @Test
    public void whatIsSomebodysStaysBehindWithWhoIsNobody() {
        depend(Kind.SOMEBODY, "users.user", 2, 3, 4);

        assertThat(created.contains("offers.offer", 10)).isTrue();
        assertThat(created.contains("offers.offer", 11)).isFalse();
        assertThat(created.contains("offers.offer", 12)).isFalse();
        assertThat(created.why("offers.offer", 11)).isEqualTo(Reason.NOT_BROUGHT_ALONG);
        assertThat(created.why("offers.offer", 12)).isEqualTo(Reason.PEOPLE_FILE);
    }

    @Test
    public void whatNeedsARowStaysBehindWithItForTheSameReason() {
        depend(Kind.SOMEBODY, "users.user", 4);
        SurveyFixture.depend(images, 20, Kind.ROW, "offers.offer", 10);
        SurveyFixture.depend(images, 21, Kind.ROW, "offers.offer", 11);

        assertThat(created.contains("offers.image", 20)).isFalse();
        assertThat(created.contains("offers.image", 21)).isTrue();
        assertThat(created.why("offers.image", 20)).isEqualTo(Reason.PEOPLE_FILE);
    }

    @Test
    public void whatIsAboutSomethingStaysBehindWithItOrWithoutIt() {
        depend(Kind.SOMEBODY, "users.user", 4);
        SurveyFixture.depend(images, 20, Kind.TARGET, "offers.offer", 10);
        SurveyFixture.depend(images, 21, Kind.TARGET, "offers.offer", 99);

        assertThat(created.contains("offers.image", 20)).isFalse();
        assertThat(created.why("offers.image", 20)).isEqualTo(Reason.PEOPLE_FILE);
        assertThat(created.contains("offers.image", 21)).isFalse();
        assertThat(created.why("offers.image", 21)).isEqualTo(Reason.ABOUT_NOTHING_HERE);
    }

    @Test
    public void whatIsAboutARowThatComesAlongDoesToo() {
        SurveyFixture.depend(images, 20, Kind.TARGET, "offers.offer", 10);
        SurveyFixture.depend(images, 21, Kind.TARGET, "not.there", 10);

        assertThat(created.contains("offers.image", 20)).isTrue();
        assertThat(created.contains("offers.image", 21)).isFalse();
    }

    @Test
    public void rowsThatDependOnEachOtherComeAlongTogetherOrNotAtAll() {
        SurveyFixture.depend(images, 20, Kind.TARGET, "offers.image", 21);
        SurveyFixture.depend(images, 21, Kind.ROW, "offers.image", 20);
        SurveyFixture.depend(offers, 10, Kind.ROW, "offers.offer", 10);

        assertThat(created.contains("offers.image", 20)).isTrue();
        assertThat(created.contains("offers.offer", 10)).isTrue();
        SurveyFixture.depend(images, 21, Kind.SOMEBODY, "users.user", 4);
        assertThat(created.contains("offers.image", 20)).isFalse();
        assertThat(created.why("offers.image", 20)).isEqualTo(Reason.PEOPLE_FILE);
    }

    @Test
    public void aChainOfRowsMayHaveAnyLength() {
        int length = 100_000;
        for (int id = 100; id < 100 + length; id++) {
            offers.ids().add(id);
            SurveyFixture.depend(offers, id, Kind.ROW, "offers.offer", id + 1);
        }
        assertThat(created.contains("offers.offer", 100)).isTrue();
        SurveyFixture.depend(offers, 100 + length, Kind.SOMEBODY, "users.user", 3);
        assertThat(created.why("offers.offer", 100)).isEqualTo(Reason.NOT_BROUGHT_ALONG);
    }

    @Test
    public void ofSeveralDependenciesTheFirstThatIsBrokenIsTheReason() {
        SurveyFixture.depend(offers, 10, Kind.SOMEBODY, "users.user", 1);
        SurveyFixture.depend(offers, 10, Kind.SOMEBODY, "users.user", 3);
        SurveyFixture.depend(offers, 10, Kind.SOMEBODY, "users.user", 4);

        assertThat(created.why("offers.offer", 10)).isEqualTo(Reason.NOT_BROUGHT_ALONG);
    }

    @Test
    public void whyPeopleAreNotCreated() {
        assertThat(created.why("users.user", 2)).isEqualTo(Reason.OF_PEOPLE_HERE_ALREADY);
        assertThat(created.why("users.user", 3)).isEqualTo(Reason.NOT_BROUGHT_ALONG);
        assertThat(created.why("users.user", 4)).isEqualTo(Reason.PEOPLE_FILE);
    }

    @Test
    public void howManyRowsStayBehindWithWhatTheyAreAboutIsSaid() {
        Findings changes = new Findings();
        SurveyFixture.depend(images, 20, Kind.TARGET, "offers.offer", 98);
        SurveyFixture.depend(images, 21, Kind.TARGET, "offers.offer", 99);
        depend(Kind.TARGET, "offers.image", 20);
        SurveyFixture.depend(offers, 11, Kind.TARGET, "users.user", 1);
        created.noteAboutOthers(changes);

        assertThat(changes.list())
                .extracting(change -> change.where())
                .containsExactlyInAnyOrder(
                        Place.model("offers.image").row(20L),
                        Place.model("offers.offer").row(10L));
        assertThat(changes.list()).extracting(change -> change.count()).containsExactlyInAnyOrder(2L, 1L);
    }

    /** Lets offers from 10 on depend on one each. */
    private void depend(Kind kind, String on, long... ids) {
        for (int i = 0; i < ids.length; i++) {
            SurveyFixture.depend(offers, 10 + i, kind, on, ids[i]);
        }
    }

    private static ModelSurvey survey(String name, long... ids) {
        ModelSurvey survey = SurveyFixture.of(ModelFixture.of(model(name)).resolved());
        for (long id : ids) {
            survey.ids().add(id);
        }
        return survey;
    }
}
