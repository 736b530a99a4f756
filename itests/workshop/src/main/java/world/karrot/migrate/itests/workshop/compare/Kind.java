package world.karrot.migrate.itests.workshop.compare;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A table whose rows move with groups.
 *
 * @param content the content that moves it
 * @param where which rows {@code t} do, in SQL with the words that {@link #query} replaces
 */
record Kind(String content, String table, String where) {

    /** The ids of the rows that belong to some groups, in ascending order. */
    String query(Collection<Long> groups, Collection<String> contents) {
        return "SELECT t.id FROM %s t WHERE %s ORDER BY t.id".formatted(table, condition(groups, contents));
    }

    private String condition(Collection<Long> groups, Collection<String> contents) {
        String ids = groups.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        String people = People.of(contents);
        String condition = where;
        for (String before = ""; !before.equals(condition); ) {
            before = condition;
            condition = Kinds.spellOut(condition)
                    .replace(":about", Abouts.condition(contents))
                    .replace(":people", people)
                    .replace(":groups", ids);
        }
        return condition;
    }

    /** Who comes along: members and, where applications do, those who still wait for an answer. Nobody else. */
    private static final class People {
        static String of(Collection<String> contents) {
            String people = "SELECT user_id FROM groups_group_members WHERE group_id IN :groups";
            if (contents.contains("applications")) {
                people += " UNION SELECT user_id FROM applications_application WHERE group_id IN :groups"
                        + " AND status = 'pending'";
            }
            return "(" + people + ")";
        }
    }
}
