package world.karrot.migrate.api.transfer;

import java.util.Map;
import java.util.Set;

/**
 * What the admin decides about an import.
 *
 * @param renames new names of groups by their id in the archive
 * @param without names of contents to leave out
 * @param people what becomes of people
 * @param wishes what is done otherwise than it would be
 * @param values for rows that have none in a field, by {@code <model>.<field>}
 * @param leftBehind what may be lost: fields, as {@code <model>.<field>}, and models that the target lacks
 */
public record ImportChoices(
        Map<Long, String> renames,
        Set<String> without,
        PeopleChoices people,
        Set<Wish> wishes,
        Map<String, String> values,
        Set<String> leftBehind) {
    public boolean has(Wish wish) {
        return wishes.contains(wish);
    }

    /** What is not done unless it is asked for. */
    public enum Wish {
        /** New accounts get a password that nobody knows; otherwise they keep the one that they have on the source. */
        RESET_PASSWORDS,
        /** New people have to prove their addresses; otherwise those count as proven that do on the source. */
        UNPROVEN_ADDRESSES,
        /** What is taken over for new people alone is taken over for others, too, where that is declared possible. */
        ALL_NOTIFICATIONS,
        /** Times that Karrot acts on go on from where they stood at the export; otherwise they stay as they are. */
        RESUMED_CLOCKS
    }
}
