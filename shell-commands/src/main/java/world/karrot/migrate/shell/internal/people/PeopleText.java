package world.karrot.migrate.shell.internal.people;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.csv.CsvSchema.ColumnType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import world.karrot.migrate.api.transfer.PeopleService.Account;
import world.karrot.migrate.api.transfer.PeopleService.Person;

/** Writes a people file: a line for the columns' names and one for each person. */
public final class PeopleText {
    /** Without that feature, long cells are quoted and short ones are not, whatever is in them. */
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private static final CsvSchema SCHEMA = CsvSchema.builder()
            .addColumns(PeopleColumn.headers(), ColumnType.STRING)
            .setUseHeader(true)
            .build();

    private PeopleText() {}

    public static String of(List<Person> people) throws IOException {
        if (people.isEmpty()) {
            return String.join(",", PeopleColumn.headers()) + "\n";
        }
        StringWriter text = new StringWriter();
        try (CsvGenerator csv = CSV.createGenerator(text)) {
            csv.setSchema(SCHEMA);
            for (Person person : people) {
                write(csv, person);
            }
        }
        return text.toString();
    }

    private static void write(CsvGenerator csv, Person person) throws IOException {
        csv.writeStartArray();
        csv.writeString(Long.toString(person.id()));
        csv.writeString(Cells.harmless(person.name()));
        csv.writeString(Cells.harmless(person.email()));
        csv.writeString(person.becomes().name().toLowerCase(Locale.ROOT));
        csv.writeString(person.account().map(PeopleText::account).orElse(""));
        csv.writeString(Cells.harmless(String.join(", ", person.notes())));
        csv.writeEndArray();
    }

    /** The e-mail, or the id where the e-mail would not come back from a spreadsheet as it is. */
    private static String account(Account account) {
        String email = account.email();
        boolean comesBack =
                email.contains("@") && email.equals(Cells.harmless(email)) && email.equals(Cells.meant(email));
        return comesBack ? email : Long.toString(account.id());
    }
}
