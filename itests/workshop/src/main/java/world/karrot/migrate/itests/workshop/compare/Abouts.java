package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/**
 * What conversations are about. A conversation belongs where that does; its own group counts only where it is about
 * nothing, or about something that is not there.
 */
final class Abouts {

    private final Map<Long, String> groups = new HashMap<>();

    Abouts(Side source) throws SQLException {
        for (About about : About.values()) {
            for (String line : source.texts(about.groups())) {
                String[] words = line.split(" ", -1);
                groups.put(Long.valueOf(words[0]), words[1]);
            }
        }
    }

    /** The group on the source that a conversation is to be in. */
    String group(Row conversation) {
        return groups.getOrDefault(conversation.id(), conversation.get("group_id"));
    }

    /** Whether a conversation is about something that is there. */
    boolean isAboutSomething(Row conversation) {
        return groups.containsKey(conversation.id());
    }

    /** The condition on a conversation {@code t} that it comes along, with the words of {@link Kind#where}. */
    static String condition(Collection<String> contents) {
        Stream<String> there = Stream.of(About.values())
                .filter(about -> contents.contains(about.content))
                .map(About::comesAlong);
        Stream<String> gone = Stream.of(About.values()).map(About::isGone);
        Stream<String> nothing = Stream.of("t.target_type_id IS NULL", "t.target_id IS NULL");
        return "(%s OR group_id IN :groups AND (%s))".formatted(or(there), or(Stream.concat(nothing, gone)));
    }

    private static String or(Stream<String> conditions) {
        return conditions.collect(Collectors.joining(" OR "));
    }

    /** All that Karrot has conversations about. */
    private enum About {
        GROUP("core", "groups", "group", "a.id"),
        PLACE("core", "places", "place", "a.group_id"),
        ACTIVITY("core", "activities", "activity", "(SELECT group_id FROM places_place WHERE id = a.place_id)"),
        OFFER("core", "offers", "offer", "a.group_id"),
        ISSUE("issues", "issues", "issue", "a.group_id"),
        APPLICATION("applications", "applications", "application", "a.group_id");

        private final String content;
        private final String table;
        private final String type;
        private final String group;

        About(String content, String app, String model, String group) {
            this.content = content;
            this.table = app + "_" + model;
            this.type =
                    "t.target_type_id = (SELECT id FROM django_content_type WHERE app_label = '%s' AND model = '%s')"
                            .formatted(app, model);
            this.group = group;
        }

        String comesAlong() {
            return "(%s AND t.target_id IN @%s)".formatted(type, table);
        }

        String isGone() {
            return "(%s AND NOT EXISTS (SELECT FROM %s a WHERE a.id = t.target_id))".formatted(type, table);
        }

        String groups() {
            return "SELECT t.id || ' ' || %s FROM conversations_conversation t JOIN %s a ON a.id = t.target_id AND %s"
                    .formatted(group, table, type);
        }
    }
}
