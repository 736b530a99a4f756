package world.karrot.migrate.shell.internal.report;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/** How many people of an archive would become what, in lines. */
public final class PeopleLines {
    private PeopleLines() {}

    public static List<String> of(List<Person> people, Path file) {
        return List.of(
                "People in the archive, and what would become of them:",
                "  " + count(people, Decision.MATCH) + " have an account on the target",
                "  " + count(people, Decision.CREATE) + " would get a new one",
                "  " + count(people, Decision.ANONYMOUS) + " would become anonymous",
                "  " + count(people, Decision.FORMER) + " are not members: an anonymous account stands in for them",
                "  "
                        + Text.number(people.stream()
                                .filter(p -> !p.notes().isEmpty())
                                .count()) + " have a note to look at",
                "People file: " + file);
    }

    private static String count(List<Person> people, Decision decision) {
        return Text.number(people.stream().filter(p -> p.becomes() == decision).count());
    }
}
