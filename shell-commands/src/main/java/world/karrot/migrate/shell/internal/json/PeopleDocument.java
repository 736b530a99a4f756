package world.karrot.migrate.shell.internal.json;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/**
 * How many people would become what, as karrot:people has written it.
 *
 * @param file the people file
 * @param noted how many have a note to look at
 */
public record PeopleDocument(Path file, long match, long create, long anonymous, long former, long noted) {
    public static PeopleDocument of(Path file, List<Person> people) {
        return new PeopleDocument(
                file,
                count(people, Decision.MATCH),
                count(people, Decision.CREATE),
                count(people, Decision.ANONYMOUS),
                count(people, Decision.FORMER),
                people.stream().filter(person -> !person.notes().isEmpty()).count());
    }

    private static long count(List<Person> people, Decision decision) {
        return people.stream().filter(person -> person.becomes() == decision).count();
    }
}
