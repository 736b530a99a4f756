package world.karrot.migrate.shell.internal.argument;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Snapshot;

/** Groups as they are typed. */
public final class GroupArguments {
    private GroupArguments() {}

    /** Ids, with commas or spaces between them. */
    public static List<Long> ids(List<String> words) {
        List<Long> ids = words.stream()
                .flatMap(word -> Arrays.stream(word.split(",")))
                .filter(id -> !id.isBlank())
                .map(id -> id(id, "karrot:groups"))
                .toList();
        if (ids.isEmpty()) {
            throw new MigrationException(
                    "Say which groups to export. karrot:groups lists them, and --all is all of them.");
        }
        return ids;
    }

    /** Those of all groups that are there now, if no others are named beside that. */
    public static List<Long> all(List<String> words, Instance instance) {
        if (!words.isEmpty()) {
            throw new MigrationException("Say either --all or the numbers of groups, not both.");
        }
        try (Snapshot snapshot = instance.snapshot()) {
            List<Long> ids = snapshot.groups().stream().map(GroupSummary::id).toList();
            if (ids.isEmpty()) {
                throw new MigrationException("There is no group on " + instance.name() + ".");
            }
            return ids;
        }
    }

    /** New names by id, from {@code ID=NAME}. */
    public static Map<Long, String> renames(List<String> words) {
        Map<Long, String> names = new TreeMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new MigrationException("--rename wants ID=NAME, such as 3=\"New name\", not " + word + ".");
            }
            if (names.put(id(parts[0], "karrot:inspect"), name(parts[1])) != null) {
                throw new MigrationException("--rename names group " + parts[0] + " twice.");
            }
        }
        return names;
    }

    /** As Karrot itself saves what somebody types. */
    private static String name(String word) {
        if (word.chars().anyMatch(Character::isISOControl)) {
            throw new MigrationException("A group's name is one line: in --rename there is a line break or the like.");
        }
        return word.strip();
    }

    private static long id(String word, String listing) {
        try {
            return Long.parseLong(word.trim());
        } catch (NumberFormatException e) {
            throw new MigrationException(word + " is not the number of a group. " + listing + " lists them.");
        }
    }
}
