package world.karrot.migrate.transfer.internal.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/** What an admin may decide, one thing at a time. */
public final class ChoicesFixture {
    public static final ImportChoices NONE = people(Map.of());

    private ChoicesFixture() {}

    public static ImportChoices people(Map<Long, PersonChoice> people) {
        return new ImportChoices(
                Map.of(), Set.of(), new PeopleChoices(people, List.of()), Set.of(), Map.of(), Set.of());
    }

    public static ImportChoices renaming(long group, String name) {
        return new ImportChoices(Map.of(group, name), Set.of(), PeopleChoices.NONE, Set.of(), Map.of(), Set.of());
    }

    public static ImportChoices without(String... contents) {
        return new ImportChoices(Map.of(), Set.of(contents), PeopleChoices.NONE, Set.of(), Map.of(), Set.of());
    }

    public static ImportChoices leavingBehind(String... names) {
        return new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(), Map.of(), Set.of(names));
    }

    public static ImportChoices wishing(Wish... wishes) {
        return new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(wishes), Map.of(), Set.of());
    }

    /** A line of the people file about somebody who has an account on the target. */
    public static PersonChoice match(long line, String account) {
        return new PersonChoice(line, Decision.MATCH, account);
    }

    /** A line of the people file. */
    public static PersonChoice become(long line, Decision decision) {
        return new PersonChoice(line, decision, "");
    }
}
