package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PeopleService.Account;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.shell.internal.people.PeopleReading;
import world.karrot.migrate.shell.internal.people.PeopleText;

/** The people file: whatever an admin's spreadsheet made of it, and names and addresses of strangers in it. */
public final class PeopleFuzzer {
    private static final String FORMULA = "=+-@＝＋－＠";

    private PeopleFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            PeopleReading.of(text);
        } catch (MigrationException e) {
            // The first line names no columns.
        }
        checkThereAndBack(text);
    }

    private static void checkThereAndBack(String text) throws IOException {
        Account account = new Account(7, text);
        Person person = new Person(3, text, text, Decision.MATCH, Optional.of(account), List.of(text));
        String file = PeopleText.of(List.of(person));
        PeopleChoices choices = PeopleReading.of(file);
        if (!choices.problems().isEmpty() || choices.byId().size() != 1) {
            throw new AssertionError("It does not come back: " + choices);
        }
        String read = choices.byId().get(3L).account();
        if (!read.equals("7") && !read.equals(text)) {
            throw new AssertionError("It comes back as somebody else");
        }
        checkIsOneLine(file);
    }

    private static void checkIsOneLine(String file) {
        if (file.split("\\R", -1).length != 3) {
            throw new AssertionError("A name makes lines");
        }
        String line = file.substring(file.indexOf('\n') + 1);
        cells(line).forEach(PeopleFuzzer::checkIsNoFormula);
        // Where other characters separate, nothing is quoted.
        Stream.of(line.split("[;\t]", -1)).skip(1).forEach(PeopleFuzzer::checkIsNoFormula);
    }

    /** Cells as RFC 4180 has them, with their quotation marks. */
    private static List<String> cells(String line) {
        StringBuilder marked = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            marked.append(c == ',' && !quoted ? '\n' : c);
        }
        return List.of(marked.toString().split("\n", -1));
    }

    private static void checkIsNoFormula(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"");
        String start = (quoted ? cell.substring(1) : cell).strip();
        if (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0) {
            throw new AssertionError("A formula");
        }
    }
}
