package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Asked;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

/** Notes of an archive in which person 2 is to become anonymous. */
public class NotesTest {
    private static final ResolvedModel USER = ModelFixture.of(
                    model("users.user").with(Traits.matchedBy("email")))
            .mayHave("email", "text")
            .resolved();
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(model(Model.MEMBERSHIP)
                    .people("user", "members")
                    .personal("user")
                    .with(Traits.clock(Clock.at("removal_at", "members are removed"))))
            .needs("user", "users.user")
            .mayHave("removal_at", "timestamp with time zone")
            .resolved();
    private static final ResolvedModel ROLE =
            ModelFixture.of(model("groups.role")).mayHave("name", "text").resolved();
    private static final ResolvedModel TRUST = ModelFixture.of(model("groups.trust")
                    .ownedBy("membership")
                    .with(Traits.nameOf("role", "groups.role", "name"))
                    .with(Traits.redacted("words", Whose.rows("groups.trust", "giver"))))
            .needs("membership", Model.MEMBERSHIP)
            .mayName("needed_role", "groups.role")
            .mayName("giver", "users.user")
            .key(new Column("kind_id", "integer", 0, true, false), "groups_kind")
            .mayHave("role", "text")
            .resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;
    private Notes notes;

    @Before
    public void begin() {
        rows = CheckedRows.anonymous(target, 2, USER, MEMBERSHIP, ROLE, TRUST);
        notes = rows.notes();
    }

    @Test
    public void onlyWhatHasNotComeIsMissing() {
        rows.check(ROLE, "id", 1L);
        notes.require("groups.trust", "needed_role", "groups.role", 5, 1);
        notes.require("groups.trust", "needed_role", "groups.role", 6, 2);
        notes.require("groups.trust", "kind", "groups.kind", 7, 1);

        assertThat(notes.unresolved().open())
                .isEqualTo(Map.of(
                        new Reference("groups.trust", "needed_role", "groups.role"),
                        Map.of(2L, new Asked(6, 1)),
                        new Reference("groups.trust", "kind", "groups.kind"),
                        Map.of(1L, new Asked(7, 1))));
    }

    @Test
    public void onlyPeopleBecomeAnonymous() {
        assertThat(notes.isAnonymous(trust("giver"), 2)).isTrue();
        assertThat(notes.isAnonymous(trust("giver"), 3)).isFalse();
        assertThat(notes.isAnonymous(trust("needed_role"), 2)).isFalse();
        assertThat(notes.isAnonymous(trust("kind"), 2)).isFalse();
    }

    @Test
    public void whatIsReferredToAndHasNotComeMayStayBehindWhereSuchRowsDo() {
        assertThat(notes.mayStayBehind(trust("membership"), 5)).isTrue();
        assertThat(notes.mayStayBehind(trust("needed_role"), 5)).isFalse();
        assertThat(notes.mayStayBehind(trust("kind"), 5)).isFalse();
    }

    @Test
    public void whatIsReferredToAndHasComeMayStayBehindWhereItDependsOnSomething() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 3L);
        rows.check(MEMBERSHIP, "id", 6L, "user", 2L);

        assertThat(notes.mayStayBehind(trust("membership"), 5)).isFalse();
        assertThat(notes.mayStayBehind(trust("membership"), 6)).isTrue();
    }

    @Test
    public void whomNothingHasBroughtMayBeLeftOut() {
        rows.check(MEMBERSHIP, "id", 5L, "user", 3L);

        assertThat(notes.mayBeLeftOut(trust("giver"), 3)).isFalse();
        assertThat(notes.mayBeLeftOut(trust("giver"), 4)).isTrue();
        assertThat(notes.mayBeLeftOut(trust("needed_role"), 4)).isFalse();
        assertThat(notes.mayBeLeftOut(trust("kind"), 4)).isFalse();
    }

    @Test
    public void whatARowIsAboutMayStayBehindUnlessItHasComeAndDependsOnNothing() {
        rows.check(ROLE, "id", 1L);
        rows.check(ROLE, "id", 2L);
        SurveyFixture.depend(rows.survey(ROLE), 2, Kind.TARGET, "polls.poll", 9);

        assertThat(notes.mayStayBehind("groups.role", 1)).isFalse();
        assertThat(notes.mayStayBehind("groups.role", 2)).isTrue();
        assertThat(notes.mayStayBehind("groups.role", 3)).isTrue();
        assertThat(notes.mayStayBehind("polls.poll", 1)).isTrue();
    }

    @Test
    public void modelsThatRowsNameAreListedOnce() {
        notes.notePointer(ROLE.name());
        notes.notePointer(MEMBERSHIP.name());
        notes.notePointer(ROLE.name());
        notes.notePointer("no.model at all");

        assertThat(notes.pointedAt()).containsExactly(MEMBERSHIP.name(), ROLE.name());
    }

    @Test
    public void whatIsKeptIsCountedTogether() {
        assertThat(notes.kept()).isZero();
        notes.files().hold("a.png", new byte[0]);
        assertThat(notes.kept()).isEqualTo(1);
        notes.openMatters().note(MEMBERSHIP, 5, row("group", 3L, "user", 2L));
        assertThat(notes.kept()).isEqualTo(2);
        notes.linkedPeople().note(TRUST, row("membership", 5L, "giver", 2L));
        assertThat(notes.kept()).isEqualTo(3);
        notes.brought().note(MEMBERSHIP, row("user", 2L));
        assertThat(notes.kept()).isEqualTo(4);
        notes.clocks()
                .note(MEMBERSHIP, 5, row("removal_at", "2020-01-01T00:00:00Z").values()::get);
        assertThat(notes.kept()).isEqualTo(5);
        notes.names().note(ROLE, 1, row("name", "cook").values());
        assertThat(notes.kept()).isEqualTo(6);
        notes.require("groups.trust", "needed_role", "groups.role", 5, 1);
        assertThat(notes.kept()).isEqualTo(6);
    }

    private Cell trust(String field) {
        return rows.cell(TRUST, field);
    }
}
