package world.karrot.migrate.transfer.internal.importing.people;

import java.util.Map;
import java.util.Set;

/**
 * What becomes of the people of a model, by their ids in the archive. All others are created.
 *
 * @param matched accounts on the target of those who are there already
 * @param leftOut those whom nothing brings along although they are in the archive
 * @param anonymous those of whom nothing comes along but an account that nobody can use
 * @param doubts what the admin should look at
 */
public record PeopleDecisions(
        Map<Long, Long> matched, Set<Long> leftOut, Set<Long> anonymous, Map<Long, Set<Doubt>> doubts) {
    /** Of models that are not people. */
    public static final PeopleDecisions NONE = new PeopleDecisions(Map.of(), Set.of(), Set.of(), Map.of());

    public boolean isCreated(long id) {
        return !matched.containsKey(id) && !isNobody(id);
    }

    public boolean isEverybodySomebody() {
        return anonymous.isEmpty() && leftOut.isEmpty();
    }

    public boolean isAnonymous(long id) {
        return anonymous.contains(id);
    }

    /** Whether there is nobody on the target of whom rows can be the business. */
    public boolean isNobody(long id) {
        return anonymous.contains(id) || (leftOut.contains(id) && !matched.containsKey(id));
    }

    /** Why it may not be right what becomes of somebody. */
    public enum Doubt {
        /** It was not proven on the target that the account is theirs. */
        UNPROVEN,
        /** Nobody can log in to the account on the target. */
        INACTIVE,
        /** Several accounts on the target might be theirs. */
        SEVERAL,
        /** Somebody else in the archive would get the same account. */
        SHARED,
        /** Somebody else, here or on the target, has what looks like theirs and is not. */
        LOOKS_ALIKE,
        /** It is no address that mail can be sent to. */
        NO_ADDRESS,
        /** Somebody else in the archive differs only in case, and neither could log in. */
        ALIKE
    }
}
