package world.karrot.migrate.shell.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

public final class PeopleReadingTest {
    private static final Map<Long, PersonChoice> THREE = Map.of(
            3L, new PersonChoice(2, Decision.MATCH, "alice@example.org"),
            4L, new PersonChoice(3, Decision.CREATE, ""),
            5L, new PersonChoice(4, Decision.ANONYMOUS, ""));

    @Test
    public void eachLineSaysWhatBecomesOfOne() throws IOException {
        PeopleChoices choices = PeopleReading.of("""
                id,name,email,becomes,account,note
                3,Alice,alice@old.example.org,match,alice@example.org,
                4,Bob,bob@example.org,create,,
                5,,,anonymous,,former member
                """);
        assertThat(choices.problems()).isEmpty();
        assertThat(choices.byId()).isEqualTo(THREE);
        assertThat(choices.anonymous()).isEqualTo(Set.of(5L));
    }

    @Test
    public void whatASpreadsheetMakesOfItIsReadAsWell() throws IOException {
        String text = """
                \uFEFFAccount; BECOMES ;id;comment
                alice@example.org;Match;3;"says ""yes"";"
                ;CREATE;4;
                ;anonymous; 5
                ;;;
                """;
        PeopleChoices choices = PeopleReading.of(text.replace("\n", "\r\n"));
        assertThat(choices.problems()).isEmpty();
        assertThat(choices.byId()).isEqualTo(THREE);
    }

    @Test
    public void tabsSeparateToo() throws IOException {
        assertThat(PeopleReading.of("id\tbecomes\taccount\n3\tmatch\t41\n").byId())
                .isEqualTo(Map.of(3L, new PersonChoice(2, Decision.MATCH, "41")));
    }

    @Test
    public void linesAreCountedPastLineBreaksInNamesAndBlankLines() throws IOException {
        PeopleChoices choices = PeopleReading.of("""
                id,name,becomes,account

                3,"two
                lines",create,
                4,x,nothing,
                """);
        assertThat(choices.byId()).isEqualTo(Map.of(3L, new PersonChoice(3, Decision.CREATE, "")));
        assertThat(choices.problems()).extracting(Finding::what).allMatch(what -> what.startsWith("Line 5 of"));
        assertThat(choices.problems()).hasSize(1);
    }

    @Test
    public void theApostropheBeforeAnAddressThatLooksLikeAFormulaIsNotPartOfIt() throws IOException {
        assertThat(PeopleReading.of("id,becomes,account\n3,match,'+alice@example.org\n")
                        .byId()
                        .get(3L)
                        .account())
                .isEqualTo("+alice@example.org");
    }

    @Test
    public void allBadLinesAreNamedAtOnce() throws IOException {
        PeopleChoices choices = PeopleReading.of("""
                id,becomes,account
                x,create,
                3,remove,
                4,match,
                5,create,
                5,anonymous,
                ,secret@example.org,
                7,"create"d,
                8,create,
                """);
        assertThat(choices.problems())
                .extracting(Finding::what)
                .containsExactly(
                        "Line 2 of the people file: the id is not a number",
                        "Line 3 of the people file: the word under becomes is not one that is known",
                        "Line 4 of the people file: match needs an account",
                        "Line 6 of the people file: line 5 is about the same id",
                        "Line 7 of the people file: the id is not a number",
                        "Line 7 of the people file: the word under becomes is not one that is known",
                        "Line 8 of the people file: from here on, the columns cannot be told apart");
        assertThat(choices.problems()).noneMatch(problem -> problem.toString().contains("secret"));
    }

    @Test
    public void aQuotationMarkThatIsNeverClosedIsNamed() throws IOException {
        assertThat(PeopleReading.of("id,becomes,account\n3,create,\n4,\"create,\n5,create,\n")
                        .problems())
                .extracting(Finding::what)
                .containsExactly("Line 3 of the people file: from here on, the columns cannot be told apart");
    }

    @Test
    public void aFileWithoutTheColumnsIsNoPeopleFile() {
        assertThatThrownBy(() -> PeopleReading.of("3,match,alice@example.org\n"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("id and none becomes and none account");
        assertThatThrownBy(() -> PeopleReading.of("")).isInstanceOf(MigrationException.class);
        assertThatThrownBy(() -> PeopleReading.of("id,becomes\n"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("no column account");
    }
}
