package world.karrot.migrate.api.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/**
 * What the admin decides about the people of an archive. Of those who are not named it follows from the target.
 *
 * @param byId by the people's ids in the archive
 * @param problems what could not be understood; an import is refused for it, together with all else in its way
 */
public record PeopleChoices(Map<Long, PersonChoice> byId, List<Finding> problems) {
    /** Nothing is decided. */
    public static final PeopleChoices NONE = new PeopleChoices(Map.of(), List.of());

    public PeopleChoices {
        byId = Map.copyOf(byId);
        problems = List.copyOf(problems);
    }

    /** The ids in the archive of those who are to become anonymous. */
    public Set<Long> anonymous() {
        return byId.entrySet().stream()
                .filter(choice -> choice.getValue().decision() == Decision.ANONYMOUS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A problem with one line of the file that says what becomes of people. The line is part of what is wrong, so that
     * each line stays a finding of its own.
     *
     * @param line from 1
     * @param what is wrong with it, beginning in lower case
     */
    public static Finding problem(long line, String what, Place where, String remedy) {
        return Finding.of("Line " + line + " of the people file: " + what, where, remedy);
    }
}
