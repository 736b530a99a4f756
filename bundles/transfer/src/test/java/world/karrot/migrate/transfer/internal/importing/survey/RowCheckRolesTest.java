package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.survey.CheckedRows.place;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;

/** Columns of which more is declared than what they hold. */
public class RowCheckRolesTest {
    private static final ResolvedModel USER = ModelFixture.of(model("users.user")
                    .with(Traits.matchedBy("email", "mail_verified", "is_active"))
                    .never("is_staff", "badge")
                    .picture("photo", "user_photos"))
            .mayHave("email", "text")
            .mayHave("mail_verified", "boolean")
            .mayHave("is_active", "boolean")
            .column(new Column("is_staff", "boolean", 0, false, true))
            .mayHave("badge", "text")
            .mayHave("photo", "text")
            .resolved();
    private static final ResolvedModel ROLE = ModelFixture.of(
                    model("groups.role").ownedBy("group"))
            .needs("group", Model.GROUP)
            .has("name", "text")
            .resolved();
    private static final ResolvedModel TRUST = ModelFixture.of(
                    model("groups.trust").ownedBy("group").with(Traits.nameOf("role", "groups.role", "name", "editor")))
            .needs("group", Model.GROUP)
            .column(new Column("role", "character varying", 5, false, false))
            .resolved();
    private static final ResolvedModel ENTRY = ModelFixture.of(
                    model("history.entry").json("payload", RowCheckRolesTest::ids))
            .mayHave("typus", "integer")
            .mayHave("payload", "jsonb")
            .resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, USER, ROLE, TRUST, ENTRY);
    }

    /** A content that knows entries of type 1 alone. */
    private static JsonIds ids(Map<String, Object> row) {
        return Long.valueOf(1).equals(row.get("typus")) ? JsonIds.NONE : null;
    }

    @Test
    public void rightsThatNobodyBringsAlongAreNoted() {
        rows.check(USER, "id", 2L, "is_staff", true, "badge", "gold");
        rows.check(USER, "id", 3L, "is_staff", false, "badge", null);
        rows.check(USER, "id", 4L, "is_staff", null, "badge", "");

        assertThat(rows.survey(USER).accounts().privileges())
                .isEqualTo(Map.of(2L, Set.of("is_staff", "badge"), 4L, Set.of("badge")));
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatIsDecidedByAValueIsNotedOfTheAccount() {
        rows.check(USER, "id", 2L, "email", "anna@example.org", "mail_verified", true);
        rows.check(USER, "id", 3L, "email", "bert@example.org", "mail_verified", false);

        assertThat(rows.survey(USER).accounts().proven()).containsExactly(2L);
    }

    @Test
    public void aFileThatARowNamesIsNoted() {
        rows.check(USER, "id", 2L, "photo", "user_photos/a.png");

        assertThat(rows.notes().files().uses()).singleElement().satisfies(use -> {
            assertThat(use.path()).isEqualTo("user_photos/a.png");
            assertThat(use.place()).isEqualTo(Place.model("users.user").row(2L).field("photo"));
        });
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void anEmptyPathAndNoneAreNoFile() {
        rows.check(USER, "id", 2L, "photo", "");
        rows.check(USER, "id", 3L, "photo", null);

        assertThat(rows.notes().files().uses()).isEmpty();
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void aPathThatIsNoTextIsAProblem() {
        rows.check(USER, "id", 2L, "photo", 42L);

        assertThat(rows.notes().files().uses()).isEmpty();
        assertThat(rows.problems())
                .containsExactly(Finding.of("The value is not a text", place(USER, 2, "photo"), "Correct users.user"));
    }

    @Test
    public void aContentIsAskedForItsJsonAtOnce() {
        rows.check(ENTRY, "id", 1L, "typus", 1L, "payload", Map.of("a", 1L));

        assertThat(rows.problems()).isEmpty();
        assertThatThrownBy(() -> rows.check(ENTRY, "id", 2L, "typus", 2L, "payload", Map.of("a", 1L)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    public void jsonIsCheckedToo() {
        rows.check(ENTRY, "id", 1L, "typus", 1L, "payload", Map.of("a", new BigDecimal("1e4000")));

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The value holds a number out of range", place(ENTRY, 1, "payload"), "Correct history.entry"));
    }

    @Test
    public void aRowStaysBehindForANameThatItsGroupMayNotHave() {
        rows.check(TRUST, "id", 1L, "group", 3L, "role", "cook");
        rows.check(TRUST, "id", 2L, "group", 4L, "role", "cook");
        rows.check(ROLE, "id", 9L, "group", 4L, "name", "cook");

        assertThat(rows.survey(TRUST).dependencies(1)).containsExactly(new Dependency(Kind.NAME, "groups.role", 0));
        assertThat(rows.survey(TRUST).dependencies(2)).containsExactly(new Dependency(Kind.NAME, "groups.role", 1));
        assertThat(rows.notes().names().isKnown(0)).isFalse();
        assertThat(rows.notes().names().isKnown(1)).isTrue();
    }

    @Test
    public void aNameThatEveryGroupKnowsHoldsNoRowBack() {
        rows.check(TRUST, "id", 1L, "group", 3L, "role", "editor");

        assertThat(rows.survey(TRUST).isDependent(1)).isFalse();
    }

    @Test
    public void namesAreCheckedToo() {
        rows.check(TRUST, "id", 1L, "group", 3L, "role", "gardener");
        rows.check(TRUST, "id", 2L, "group", 3L, "role", null);

        assertThat(rows.problems())
                .containsExactly(
                        Finding.of(
                                "The value is 8 characters long, 5 is the most",
                                place(TRUST, 1, "role"),
                                "Correct groups.trust"),
                        Finding.of("The value may not be empty", place(TRUST, 2, "role"), "Correct groups.trust"));
        assertThat(rows.survey(TRUST).isDependent(2)).isFalse();
    }
}
