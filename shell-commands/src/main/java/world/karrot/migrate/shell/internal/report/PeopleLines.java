package world.karrot.migrate.shell.internal.report;

import java.util.List;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Fate;

/** How many people of an archive would become what, in lines. */
public final class PeopleLines {
    private PeopleLines() {}

    public static List<String> of(List<Person> people) {
        return List.of(
                "People in the archive, and what would become of them:",
                "  " + count(people, Fate.MATCH) + " have an account on the target",
                "  " + count(people, Fate.CREATE) + " would get a new one",
                "  " + count(people, Fate.ANONYMOUS) + " would become anonymous",
                "  " + count(people, Fate.FORMER) + " have left, and an anonymous account stands in for them",
                "  "
                        + Text.number(people.stream()
                                .filter(p -> !p.notes().isEmpty())
                                .count()) + " have a note to look at");
    }

    private static String count(List<Person> people, Fate fate) {
        return Text.number(people.stream().filter(p -> p.becomes() == fate).count());
    }
}
