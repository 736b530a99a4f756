package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;

public class ModelSurveyTest {
    private static final ResolvedModel USER = ModelFixture.of(model("users.user")
                    .free("username")
                    .with(Traits.matchedBy("email"))
                    .with(Traits.namedBy("display_name"))
                    .with(Traits.sameAs("login", "email")))
            .has("username", "text")
            .has("email", "text")
            .has("login", "text")
            .mayHave("display_name", "text")
            .mayHave("about", "text")
            .resolved();
    private static final ResolvedModel SETTING = ModelFixture.of(
                    model("users.setting").onlyForNew("user").personal("owner").target("about_type", "about"))
            .needs("user", "users.user")
            .needs("owner", "users.user")
            .has("about", "bigint")
            .resolved();

    private final Findings problems = new Findings();
    private final ModelSurvey users = new ModelSurvey(USER, Map.of("about", "nothing"), null);

    @Test
    public void aPersonIsNotedByIdAddressNameAndUserName() {
        assertThat(note(5, "anna", "anna@example.org", "Anna")).isTrue();

        assertThat(users.model()).isEqualTo(USER);
        assertThat(users.table()).isEqualTo(USER.table());
        assertThat(users.ids().knows(5)).isTrue();
        assertThat(users.people()).isEqualTo(1);
        assertThat(users.keys().orElseThrow().keys()).containsEntry(5L, "anna@example.org");
        assertThat(users.unique().get("username").texts()).containsEntry(5L, "anna");
        assertThat(users.names()).containsExactly(Map.entry(5L, "Anna"));
    }

    @Test
    public void aPersonWhoComesAgainIsNoNewRow() {
        note(5, "anna", "anna@example.org", "Anna");

        assertThat(note(5, "anna", "anna@example.org", "Anna")).isFalse();
        assertThat(note(5, "eve", "eve@example.org", "Eve")).isFalse();
        assertThat(users.names()).containsExactly(Map.entry(5L, "Anna"));
        assertThat(problems.list()).hasSize(1);
    }

    @Test
    public void ofRowsThatAreNoPeopleEveryOneIsANewOne() {
        ModelSurvey settings = new ModelSurvey(SETTING, Map.of(), null);
        settings.note(1, row("id", 1L), problems);

        assertThat(settings.note(1, row("id", 1L), problems)).isTrue();
        assertThat(settings.ids().repeated()).containsExactly(1L);
        assertThat(settings.people()).isZero();
        assertThat(settings.names()).isEmpty();
    }

    @Test
    public void rowsFillWhatTheyHaveAndWhatIsGivenOrIsTheSameAsAnother() {
        note(5, "anna", "anna@example.org", null);

        assertThat(users.loaded())
                .extracting(Cell::field)
                .containsExactly("id", "username", "email", "login", "display_name", "about");
        assertThat(new ModelSurvey(USER, Map.of(), null).loaded())
                .extracting(Cell::field)
                .containsExactly("login");
    }

    @Test
    public void itIsKnownOfWhomRowsAreTheBusinessAndForWhomTheyAreMeant() {
        ModelSurvey settings = new ModelSurvey(SETTING, Map.of(), null);
        Map<String, Cell> cells = settings.cells();

        assertThat(settings.isOnlyForNew(cells.get("user"))).isTrue();
        assertThat(settings.isOnlyForNew(cells.get("owner"))).isFalse();
        assertThat(settings.isPersonal(cells.get("owner"))).isTrue();
        assertThat(settings.isPersonal(cells.get("user"))).isFalse();
    }

    @Test
    public void someRowsMayStayBehindForAPersonOrForWhatTheyAreAbout() {
        assertThat(new ModelSurvey(SETTING, Map.of(), null).hasPersonalRows()).isTrue();
        assertThat(new ModelSurvey(SETTING, Map.of(), null).hasTargets()).isTrue();
        assertThat(users.hasPersonalRows()).isFalse();
        assertThat(users.hasTargets()).isFalse();
        assertThat(with(new Trait.Personal("user")).hasPersonalRows()).isTrue();
        assertThat(with(new Trait.OnlyForNew("user", false)).hasPersonalRows()).isTrue();
        assertThat(with(Traits.nameOf("role", "groups.role", "name")).hasTargets())
                .isTrue();
    }

    @Test
    public void aRowDependsOnWhatIsNotedOfIt() {
        users.noteDependency(5, new Dependency(Kind.TARGET, "places.place", 7));

        assertThat(users.isDependent(5)).isTrue();
        assertThat(users.isDependent(6)).isFalse();
        assertThat(users.rowsAboutOthers()).containsExactly(5L);
        assertThat(users.kept()).isEqualTo(1);
    }

    @Test
    public void ofARowThatDidNotComeAlongOnlyWhatIsNotedIsKnown() {
        users.noteKnown(4, "display_name", "Bert");

        assertThat(users.known(4)).isEqualTo(Map.of("display_name", "Bert"));
        assertThat(users.known(5)).isEmpty();
        assertThat(users.kept()).isEqualTo(1);
    }

    @Test
    public void whatIsKeptIsCountedTogether() {
        note(5, "anna", "anna@example.org", "Anna");
        long one = users.kept();
        note(6, "bert", "bert@example.org", "x".repeat(1000));
        assertThat(users.kept() - one).isEqualTo(3 + 10);

        users.accounts().notePrivilege(5, "is_staff");
        users.exact().read("x", row("field", "about", "value", "v", "ids", "{[5,6)}"), problems);
        users.note(7, row("id", 7L, "shoe_size", 42L), problems);
        assertThat(users.kept() - one).isEqualTo(13 + 1 + 2 + 2);
    }

    @Test
    public void whatTheTargetHasNoColumnForIsSaidInTheEnd() {
        ModelSurvey settings = new ModelSurvey(SETTING, Map.of(), null);
        settings.note(1, row("id", 1L, "colour", "red"), problems);
        settings.settle(Optional.empty(), problems, new Findings());

        assertThat(problems.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where().field()).isEqualTo("colour"));
    }

    private boolean note(long id, String username, String email, String name) {
        return users.note(id, row("id", id, "username", username, "email", email, "display_name", name), problems);
    }

    private static ModelSurvey with(Trait trait) {
        ResolvedModel model = ModelFixture.of(model("offers.offer").with(trait))
                .needs("user", "users.user")
                .has("role", "text")
                .resolved();
        return new ModelSurvey(model, Map.of(), null);
    }
}
