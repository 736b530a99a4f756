package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Limit;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.Cell.Role;

public class CellTest {
    private static final ResolvedModel MEMO = ModelFixture.of(model("notes.memo")
                    .target("about_type", "about_id")
                    .file("photo", "memo_photos")
                    .json("data", JsonIds.NONE)
                    .text("words")
                    .text("group")
                    .text("id")
                    .never("is_staff", "badge")
                    .free("slug")
                    .with(Traits.local("task"))
                    .with(Traits.sameAs("copy", "words"))
                    .with(Traits.servedAs("mime"))
                    .with(Traits.nameOf("role", "groups.role", "name"))
                    .with(Traits.clock(Clock.at("due_at", "memos are forgotten")))
                    .with(Traits.clock(Clock.at("meeting", "memos are read").isAgreed()))
                    .with(Traits.needed("reader"))
                    .with(Traits.between("priority", 1, 5)))
            .needs("group", "groups.group")
            .mayName("reader", "users.user")
            .mayName("author", "users.user")
            .key(new Column("about_type_id", "integer", 0, true, false), "django_content_type")
            .mayHave("about_id", "bigint")
            .mayHave("photo", "character varying")
            .mayHave("data", "jsonb")
            .has("words", "text")
            .has("is_staff", "boolean")
            .mayHave("badge", "text")
            .has("slug", "character varying")
            .mayHave("task", "text")
            .has("copy", "text")
            .has("mime", "text")
            .has("role", "text")
            .mayHave("due_at", "timestamp with time zone")
            .mayHave("meeting", "timestamp with time zone")
            .column(new Column("priority", "integer", 0, false, true))
            .resolved();

    private final Map<String, Cell> cells = Cell.of(MEMO);

    @Test
    public void aColumnIsWhatIsDeclaredOfIt() {
        assertRoles("photo", Role.FILE, "data", Role.JSON, "words", Role.TEXT, "is_staff", Role.NEVER);
        assertRoles("badge", Role.NEVER, "task", Role.LOCAL, "copy", Role.SAME, "mime", Role.SERVED);
        assertRoles("role", Role.NAME, "about_type", Role.TARGET_TYPE, "about_id", Role.TARGET_ID);
        assertRoles("slug", Role.PLAIN, "priority", Role.PLAIN);
    }

    @Test
    public void noDeclarationMakesAPlainValueOfAnIdOrAReference() {
        assertRoles("id", Role.ID, "group", Role.REFERENCE, "reader", Role.REFERENCE);
        assertThat(cells.get("group").target()).contains("groups.group");
        assertThat(cells.get("about_type").target()).isEmpty();
    }

    @Test
    public void aDateThatPeopleAgreedOnIsNotMoved() {
        assertRoles("due_at", Role.CLOCK, "meeting", Role.PLAIN);
    }

    @Test
    public void cellsKeepTheOrderOfTheTable() {
        assertThat(cells.keySet()).startsWith("id", "group", "reader", "author", "about_type", "about_id");
        assertThat(Cell.columns(List.copyOf(cells.values())))
                .isEqualTo(MEMO.table().columns());
    }

    @Test
    public void aRowNeedsWhatItsReferenceMayNotLackOrIsDeclaredToNeed() {
        assertThat(cells.get("group").needed()).isTrue();
        assertThat(cells.get("reader").needed()).isTrue();
        assertThat(cells.get("author").needed()).isFalse();
        assertThat(cells.get("words").needed()).isTrue();
        assertThat(cells.get("badge").needed()).isFalse();
    }

    @Test
    public void aFreeColumnIsUniqueAndDecisiveAndNoOtherIs() {
        assertThat(cells.values())
                .filteredOn(Cell::unique)
                .extracting(Cell::field)
                .containsExactly("slug");
        assertThat(cells.values())
                .filteredOn(Cell::decisive)
                .extracting(Cell::field)
                .containsExactly("slug");
    }

    @Test
    public void limitsAreThoseOfTheColumn() {
        assertThat(cells.get("priority").limits()).containsExactly(new Limit.Between(1, 5));
        assertThat(cells.get("slug").limits()).isEmpty();
    }

    @Test
    public void aRowMayLeaveOutWhatIsNullableOrHasADefault() {
        assertThat(cells.get("badge").isOptional()).isTrue();
        assertThat(cells.get("priority").isOptional()).isTrue();
        assertThat(cells.get("words").isOptional()).isFalse();
    }

    @Test
    public void whatIsNeverTakenOverBecomesNullFalseOrEmpty() {
        assertThat(cells.get("badge").neutral()).isNull();
        assertThat(cells.get("is_staff").neutral()).isEqualTo(false);
        assertThat(cells.get("words").neutral()).isEqualTo("");
    }

    @Test
    public void noIdFileRightOrNameComesInByWayOfAnExactValue() {
        assertThat(cells.values())
                .filteredOn(cell -> cell.allowsExact("7"))
                .extracting(Cell::field)
                .containsExactlyInAnyOrder("words", "copy", "due_at", "meeting", "priority");
    }

    @Test
    public void anEmptyExactValueIsTakenWhereItSaysThatThereIsNone() {
        assertThat(cells.values())
                .filteredOn(cell -> cell.allowsExact(""))
                .extracting(Cell::field)
                .containsExactlyInAnyOrder("photo", "words", "copy", "mime", "slug", "due_at", "meeting", "priority");
        assertThat(cells.values()).filteredOn(cell -> cell.allowsExact("null")).contains(cells.get("data"));
    }

    @Test
    public void aDeclarationIsAskedForByItsKind() {
        assertThat(cells.get("photo").declared(Trait.FileIn.class).folder()).isEqualTo("memo_photos");
        assertThatThrownBy(() -> cells.get("slug").declared(Trait.FileIn.class))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void assertRoles(Object... fieldsAndRoles) {
        for (int i = 0; i < fieldsAndRoles.length; i += 2) {
            assertThat(cells.get(fieldsAndRoles[i]).role())
                    .as("%s", fieldsAndRoles[i])
                    .isEqualTo(fieldsAndRoles[i + 1]);
        }
    }
}
