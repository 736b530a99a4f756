package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class ExactValuesTest {
    private static final ResolvedModel USER = ModelFixture.of(model("users.user")
                    .free("username")
                    .file("photo", "user_photos")
                    .file("banner", "user_banners"))
            .has("username", "character varying")
            .has("about", "text")
            .mayName("group", "groups.group")
            .mayHave("photo", "character varying")
            .has("banner", "character varying")
            .resolved();

    private final Map<String, Cell> cells = Cell.of(USER);
    private final ExactValues exact = new ExactValues(USER, cells, Map.of());
    private final Findings problems = new Findings();

    @Test
    public void anExactValueTakesThePlaceOfTheRowsWhereItIsNamed() {
        read("about", "a\u0001b", "{[5,6),[8,10)}");

        assertThat(of("about", 5, null)).isEqualTo(new Literal("a\u0001b"));
        assertThat(of("about", 9, "ab")).isEqualTo(new Literal("a\u0001b"));
        assertThat(of("about", 6, "ab")).isEqualTo("ab");
        assertThat(of("username", 5, "anna")).isEqualTo("anna");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void aFieldMayHaveSeveralExactValues() {
        read("about", "one", "{[1,2)}");
        read("about", "two", "{[2,3)}");

        assertThat(of("about", 1, null)).isEqualTo(new Literal("one"));
        assertThat(of("about", 2, null)).isEqualTo(new Literal("two"));
    }

    @Test
    public void noRowHasTwoExactValuesOfOneField() {
        read("about", "one", "{[1,5)}");
        read("about", "two", "{[4,6),[7,8)}");

        assertThat(problems.list())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).isEqualTo("The archive has two exact values of this field"))
                .satisfies(problem -> assertThat(problem.where())
                        .isEqualTo(Place.model("users.user").row(4L).field("about")));
    }

    @Test
    public void whoSomebodyIsIsWhatTheRowSays() {
        read("username", "", "{[1,2)}");

        assertThat(of("username", 1, "anna")).isEqualTo("anna");
        assertThat(of("username", 1, null)).isEqualTo(new Literal(""));
    }

    @Test
    public void aSecondValueOfAFieldThatMayHaveOneOnlyIsAProblemOfItsFirstRow() {
        read("username", "root", "{[4,6)}");
        read("group", "3", "{[7,8)}");

        assertThat(problems.list())
                .extracting(finding -> finding.where())
                .containsExactly(
                        Place.model("users.user").row(4L).field("username"),
                        Place.model("users.user").row(7L).field("group"));
        assertThat(of("username", 4, "anna")).isEqualTo("anna");
        assertThat(of("group", 7, 2L)).isEqualTo(2L);
    }

    @Test
    public void aSecondValueOfNoRowIsNoProblem() {
        read("username", "root", "{}");

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void aLineThatDoesNotSayWhatItIsOfIsAProblem() {
        for (Row line : new Row[] {
            row("value", "x", "ids", "{[1,2)}"),
            row("field", "about", "ids", "{[1,2)}"),
            row("field", "about", "value", 5L, "ids", "{[1,2)}"),
            row("field", "about", "value", "x", "ids", 1L),
            row("field", "about", "value", "x", "ids", "{[1,")
        }) {
            Findings found = new Findings();
            exact.read("users.user.exact", new Row(7, line.values()), found);

            assertThat(found.list())
                    .as("%s", line)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.where())
                            .isEqualTo(Place.member("users.user.exact").line(7)));
        }
        assertThat(of("about", 1, "given")).isEqualTo("given");
    }

    @Test
    public void aFieldThatTheTargetLacksIsPassedOver() {
        read("shoe_size", "42", "{[1,2)}");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(exact.kept()).isZero();
    }

    @Test
    public void whatIsKeptGrowsWithTheTexts() {
        read("about", "short", "{[1,2)}");
        assertThat(exact.kept()).isEqualTo(2);

        read("about", "x".repeat(1000), "{[2,3)}");
        assertThat(exact.kept()).isEqualTo(14);
    }

    @Test
    public void noFileIsAnEmptyTextWhereTheColumnCannotBeNull() {
        assertThat(of("banner", 1, null)).isEqualTo("");
        assertThat(of("photo", 1, null)).isNull();
        assertThat(of("about", 1, null)).isNull();
        assertThat(of("banner", 1, "a.jpg")).isEqualTo("a.jpg");
    }

    @Test
    public void inKarrotsOwnArchivesNoFileIsAlwaysAnEmptyText() {
        exact.noteAbsence();

        assertThat(of("photo", 1, null)).isEqualTo("");
        assertThat(of("about", 1, null)).isNull();
    }

    private void read(String field, String value, String ids) {
        exact.read("users.user.exact", row("field", field, "value", value, "ids", ids), problems);
    }

    private Object of(String field, long id, Object inRow) {
        return exact.value(cells.get(field), id, inRow);
    }
}
