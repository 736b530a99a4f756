package world.karrot.migrate.shell.internal.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/** Reads a people file that an admin may have edited: columns in any order, more of them, fewer lines. */
public final class PeopleReading {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final List<PeopleColumn> NEEDED =
            List.of(PeopleColumn.ID, PeopleColumn.BECOMES, PeopleColumn.ACCOUNT);

    private final Map<PeopleColumn, Integer> places;
    private final Map<Long, PersonChoice> choices = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();

    private PeopleReading(Map<PeopleColumn, Integer> places) {
        this.places = places;
    }

    /**
     * Reads the text of a file, and notes all that is wrong with its lines.
     *
     * @throws MigrationException when its first line does not name the columns
     */
    public static PeopleChoices of(String text) throws IOException {
        Lines lines = Lines.of(text);
        PeopleReading reading = new PeopleReading(places(lines));
        lines.lines().stream().skip(1).forEach(reading::read);
        lines.broken()
                .ifPresent(line -> reading.refuse(
                        line,
                        "from here on, the columns cannot be told apart",
                        "Look for a quotation mark that is not closed."));
        return new PeopleChoices(reading.choices, reading.problems);
    }

    private static Map<PeopleColumn, Integer> places(Lines lines) {
        List<String> header = lines.lines().stream().findFirst().map(Line::cells).orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<PeopleColumn, Integer> places = new EnumMap<>(PeopleColumn.class);
        Stream.of(PeopleColumn.values()).forEach(column -> places.put(column, header.indexOf(column.header())));
        requireNeeded(places);
        return places;
    }

    private static void requireNeeded(Map<PeopleColumn, Integer> places) {
        List<String> missing = NEEDED.stream()
                .filter(column -> places.get(column) < 0)
                .map(PeopleColumn::header)
                .toList();
        if (!missing.isEmpty()) {
            throw new MigrationException("The first line of the people file names no column "
                    + String.join(" and none ", missing)
                    + ". Keep the first line as karrot:people writes it, and save the file as CSV in UTF-8.");
        }
    }

    private void read(Line line) {
        Optional<Long> id = id(line);
        Optional<Decision> decision = decision(line);
        String account = cell(line, PeopleColumn.ACCOUNT);
        if (decision.equals(Optional.of(Decision.MATCH)) && account.isEmpty()) {
            refuse(line.number(), "match needs an account", "Give the e-mail or the id of one on the target.");
        } else if (id.isPresent() && decision.isPresent()) {
            choose(id.get(), new PersonChoice(line.number(), decision.get(), account));
        }
    }

    private void choose(long id, PersonChoice choice) {
        PersonChoice before = choices.putIfAbsent(id, choice);
        if (before != null) {
            refuse(choice.line(), "line " + before.line() + " is about the same id", "Remove one of the two.");
        }
    }

    private Optional<Long> id(Line line) {
        String id = cell(line, PeopleColumn.ID);
        if (!ID.matcher(id).matches()) {
            refuse(line.number(), "the id is not a number", "Keep the ids as karrot:people writes them.");
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(id));
    }

    private Optional<Decision> decision(Line line) {
        String word = cell(line, PeopleColumn.BECOMES).toUpperCase(Locale.ROOT);
        Optional<Decision> decision = Stream.of(Decision.values())
                .filter(known -> known.name().equals(word))
                .findFirst();
        if (decision.isEmpty()) {
            refuse(
                    line.number(),
                    "the word under becomes is not one that is known",
                    "Choose match, create, anonymous or former, or remove the line.");
        }
        return decision;
    }

    private String cell(Line line, PeopleColumn column) {
        return Cells.meant(line.cell(places.get(column)));
    }

    private void refuse(long line, String what, String remedy) {
        problems.add(PeopleChoices.problem(line, what, Place.NOWHERE, remedy));
    }
}
