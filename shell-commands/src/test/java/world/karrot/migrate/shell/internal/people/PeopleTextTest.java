package world.karrot.migrate.shell.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.transfer.PeopleService.Account;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

public final class PeopleTextTest {
    @Test
    public void eachPersonHasALine() throws IOException {
        assertThat(PeopleText.of(List.of(
                        matched(3, new Account(41, "Alice@example.org")),
                        new Person(
                                4,
                                "Bob",
                                "bob@example.org",
                                Decision.CREATE,
                                Optional.empty(),
                                List.of("one note", "another")),
                        new Person(5, "", "", Decision.ANONYMOUS, Optional.empty(), List.of("former member")))))
                .isEqualTo("""
                        id,name,email,becomes,account,note
                        3,Alice,alice@example.org,match,Alice@example.org,
                        4,Bob,bob@example.org,create,,"one note, another"
                        5,,,anonymous,,former member
                        """);
    }

    @Test
    public void anArchiveWithoutPeopleStillHasColumns() throws IOException {
        assertThat(PeopleText.of(List.of())).isEqualTo("id,name,email,becomes,account,note\n");
    }

    @Test
    public void noNameIsAFormula() throws IOException {
        assertThat(nameCell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(nameCell("+1")).isEqualTo("'+1");
        assertThat(nameCell("-1")).isEqualTo("'-1");
        assertThat(nameCell("@SUM(1)")).isEqualTo("'@SUM(1)");
        assertThat(nameCell("  =1")).isEqualTo("'  =1");
        assertThat(nameCell("＝1")).isEqualTo("'＝1");
        assertThat(nameCell("\t=1")).isEqualTo("'\uFFFD=1");
        assertThat(nameCell("a;=1")).isEqualTo("\"a,=1\"");
    }

    @Test
    public void quotesAndLineBreaksInNamesStayInTheirCell() throws IOException {
        assertThat(nameCell("The \"one\", two")).isEqualTo("\"The \"\"one\"\", two\"");
        assertThat(nameCell("two\nlines")).isEqualTo("two\uFFFDlines");
    }

    @Test
    public void anAccountIsNamedByItsIdWhereItsEmailWouldNotComeBack() throws IOException {
        for (String odd : new String[] {"", "+alice@example.org", " alice@example.org", "a;b@example.org", "41"}) {
            assertThat(PeopleText.of(List.of(matched(3, new Account(7, odd))))).contains(",match,7,");
        }
    }

    @Test
    public void whatIsWrittenIsReadAgain() throws IOException {
        List<Person> people = List.of(
                matched(3, new Account(41, "alice@example.org")),
                new Person(4, "a\"b\n,c", "b@example.org", Decision.CREATE, Optional.empty(), List.of()),
                new Person(5, "=1", "", Decision.ANONYMOUS, Optional.empty(), List.of()));
        var choices = PeopleReading.of(PeopleText.of(people));
        assertThat(choices.problems()).isEmpty();
        assertThat(choices.byId()).hasSize(3);
        assertThat(choices.byId().get(3L).account()).isEqualTo("alice@example.org");
        assertThat(choices.byId().get(4L).decision()).isEqualTo(Decision.CREATE);
        assertThat(choices.byId().get(5L).line()).isEqualTo(4);
    }

    private static Person matched(long id, Account account) {
        return new Person(id, "Alice", "alice@example.org", Decision.MATCH, Optional.of(account), List.of());
    }

    /** What is between the id and the e-mail. */
    private static String nameCell(String name) throws IOException {
        Person person = new Person(3, name, "x@example.org", Decision.CREATE, Optional.empty(), List.of());
        String line = PeopleText.of(List.of(person)).split("\n", 2)[1];
        return line.substring(2, line.indexOf(",x@"));
    }
}
