package world.karrot.migrate.itests.workshop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/** What an admin may decide about an import. */
public final class Choices {
    /** For groups without a time zone, as one of the community's is, whose series Karrot could not go on with. */
    public static final Map<String, String> ZONE = Map.of("groups.group.timezone", "Europe/Berlin");

    /** Nothing else: passwords are kept, as on the command line. */
    public static final ImportChoices NONE = renaming(Map.of());

    /** That times go on from where they stood at the export. */
    public static final ImportChoices RESUME = asking(Wish.RESUMED_CLOCKS);

    private Choices() {}

    /** That something is done otherwise than it would be. */
    public static ImportChoices asking(Wish wish) {
        return new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(wish), ZONE, Set.of());
    }

    /** New names of groups by their id in the archive. */
    public static ImportChoices renaming(Map<Long, String> names) {
        return new ImportChoices(names, Set.of(), PeopleChoices.NONE, Set.of(), ZONE, Set.of());
    }

    /** What may be lost, and values of fields that rows do not have. */
    public static ImportChoices losing(Set<String> leftBehind, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(ZONE);
        all.putAll(values);
        return new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(), all, leftBehind);
    }

    /** Contents that are left out, by name. */
    public static ImportChoices without(String... contents) {
        return new ImportChoices(Map.of(), Set.of(contents), PeopleChoices.NONE, Set.of(), ZONE, Set.of());
    }

    /** People who become anonymous, by their ids in the archive. */
    public static ImportChoices anonymous(Long... ids) {
        return people(Arrays.stream(ids)
                .collect(Collectors.toMap(Function.identity(), id -> new PersonChoice(id, Decision.ANONYMOUS, ""))));
    }

    /** What becomes of people, by their ids in the archive. */
    public static ImportChoices people(Map<Long, PersonChoice> people) {
        return new ImportChoices(Map.of(), Set.of(), new PeopleChoices(people, List.of()), Set.of(), ZONE, Set.of());
    }
}
