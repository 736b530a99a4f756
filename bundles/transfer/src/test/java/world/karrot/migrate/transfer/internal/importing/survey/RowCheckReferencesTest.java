package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.survey.CheckedRows.place;

import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Asked;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

/** Rows that cannot do without other rows; person 2 is to become anonymous. */
public class RowCheckReferencesTest {
    private static final ResolvedModel USER = ModelFixture.of(
                    model("users.user").with(Traits.matchedBy("email")))
            .has("email", "text")
            .resolved();
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(
                    model(Model.MEMBERSHIP).people("user", "members").personal("user"))
            .needs("user", "users.user")
            .resolved();
    private static final ResolvedModel TRUST = ModelFixture.of(model("groups.trust"))
            .needs("membership", Model.MEMBERSHIP)
            .resolved();
    private static final ResolvedModel SETTING = ModelFixture.of(
                    model("users.setting").onlyForNew("user"))
            .needs("user", "users.user")
            .resolved();
    private static final ResolvedModel SUBSCRIPTION = ModelFixture.of(
                    model("places.subscription").personal("user"))
            .mayName("user", "users.user")
            .resolved();
    private static final ResolvedModel OFFER = ModelFixture.of(model("offers.offer"))
            .needs("user", "users.user")
            .mayName("buyer", "users.user")
            .resolved();
    private static final ResolvedModel TYPED = ModelFixture.of(model("places.typed"))
            .key(new Column("type_id", "bigint", 0, false, false), "places_type")
            .resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.anonymous(target, 2, USER, MEMBERSHIP, TRUST, SETTING, SUBSCRIPTION, OFFER, TYPED);
        for (long id : new long[] {1, 2, 3}) {
            rows.check(USER, "id", id, "email", id + "@example.org");
        }
    }

    @Test
    public void aReferenceThatIsNoIdIsAProblem() {
        rows.check(OFFER, "id", 5L, "user", "1");
        rows.check(OFFER, "id", 6L, "user", null);

        assertThat(rows.problems())
                .containsExactly(
                        Finding.of("The value is not a whole number", place(OFFER, 5, "user"), "Correct offers.offer"),
                        Finding.of("The value may not be empty", place(OFFER, 6, "user"), "Correct offers.offer"));
    }

    @Test
    public void whatIsForNewPeopleAloneDependsOnTheirBeingNew() {
        rows.check(SETTING, "id", 5L, "user", 9L);

        assertThat(rows.survey(SETTING).dependencies(5))
                .containsExactly(new Dependency(Kind.NEWCOMER, "users.user", 9));
        assertThat(rows.notes().unresolved().open()).isEmpty();
    }

    @Test
    public void whatIsSomebodysDependsOnTheirNotBecomingAnonymous() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 2L);
        rows.check(MEMBERSHIP, "id", 6L, "user", 1L);

        assertThat(rows.survey(MEMBERSHIP).dependencies(5))
                .containsExactly(new Dependency(Kind.SOMEBODY, "users.user", 2));
        assertThat(rows.survey(MEMBERSHIP).dependencies(6)).isEmpty();
    }

    @Test
    public void whatIsSomebodysDependsOnTheirBeingBroughtAlong() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 1L);
        rows.check(SUBSCRIPTION, "id", 7L, "user", 3L);
        rows.check(SUBSCRIPTION, "id", 8L, "user", 1L);

        assertThat(rows.survey(SUBSCRIPTION).dependencies(7))
                .containsExactly(new Dependency(Kind.SOMEBODY, "users.user", 3));
        assertThat(rows.survey(SUBSCRIPTION).dependencies(8)).isEmpty();
    }

    @Test
    public void whatIsNobodysOwnStaysWhoeverBecomesAnonymous() {
        rows.check(OFFER, "id", 5L, "user", 2L);

        assertThat(rows.survey(OFFER).dependencies(5)).isEmpty();
    }

    @Test
    public void whomARowCannotDoWithoutIsNeededUnlessItIsTheirOwn() {
        rows.check(OFFER, "id", 5L, "user", 3L, "buyer", 1L);
        rows.check(SUBSCRIPTION, "id", 7L, "user", 2L);

        assertThat(rows.notes().brought().leftOutAndNeeded(rows.survey(USER))).containsExactly(3L);
    }

    @Test
    public void whatIsSomebodysOwnNeedsNobodyEvenWhereItMayNotBeNull() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 9L);

        assertThat(rows.notes().brought().kept()).isEqualTo(1);
        assertThat(rows.survey(MEMBERSHIP).isDependent(5)).isFalse();
    }

    @Test
    public void whatNeedsARowThatHasNotComeDependsOnItWhereSuchMayStayBehind() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 1L);
        rows.check(TRUST, "id", 7L, "membership", 5L);
        rows.check(TRUST, "id", 8L, "membership", 6L);

        assertThat(rows.survey(TRUST).dependencies(7)).isEmpty();
        assertThat(rows.survey(TRUST).dependencies(8)).containsExactly(new Dependency(Kind.ROW, Model.MEMBERSHIP, 6));
    }

    @Test
    public void whatNeedsARowThatMayStayBehindDependsOnIt() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 2L);
        rows.check(TRUST, "id", 7L, "membership", 5L);

        assertThat(rows.survey(TRUST).dependencies(7)).containsExactly(new Dependency(Kind.ROW, Model.MEMBERSHIP, 5));
    }

    @Test
    public void aNeededRowThatHasNotComeIsMissing() {
        rows.check(OFFER, "id", 5L, "user", 9L, "buyer", 8L);
        rows.check(OFFER, "id", 6L, "user", 1L);

        assertThat(rows.notes().unresolved().open())
                .isEqualTo(Map.of(new Reference("offers.offer", "user", "users.user"), Map.of(9L, new Asked(5, 1))));
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatIsStoredWhereNothingTakesPartIsMissing() {
        rows.check(TYPED, "id", 5L, "type", 4L);

        assertThat(rows.notes().unresolved().open())
                .isEqualTo(Map.of(new Reference("places.typed", "type", ""), Map.of(4L, new Asked(5, 1))));
        assertThat(rows.survey(TYPED).isDependent(5)).isFalse();
    }
}
