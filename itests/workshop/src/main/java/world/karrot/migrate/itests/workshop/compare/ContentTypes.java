package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Names of content types by their numbers, which every instance has its own of. */
final class ContentTypes {

    private final Map<String, String> source;
    private final Map<String, String> target;

    ContentTypes(Side source, Side target) throws SQLException {
        this.source = read(source);
        this.target = read(target);
    }

    private static Map<String, String> read(Side side) throws SQLException {
        Map<String, String> names = new HashMap<>();
        for (String line : side.texts("SELECT id || ' ' || app_label || '.' || model FROM django_content_type")) {
            String[] words = line.split(" ", -1);
            names.put(words[0], words[1]);
        }
        return names;
    }

    String ofSource(String number) {
        return source.get(number);
    }

    String ofTarget(String number) {
        return target.get(number);
    }
}
