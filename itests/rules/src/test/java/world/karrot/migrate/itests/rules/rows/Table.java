package world.karrot.migrate.itests.rules.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** Looks into the database of an instance. */
final class Table {
    private Table() {}

    /** The rows of a query, with the text of its column {@code text}; null is an empty text. */
    static List<String> texts(KarrotInstance instance, String query) throws Exception {
        return new Rows(instance)
                .select(query).stream().map(row -> text(row.get("text"))).toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    /** The only row of such a query. */
    static String text(KarrotInstance instance, String query) throws Exception {
        List<String> texts = texts(instance, query);
        if (texts.size() != 1) {
            throw new AssertionError(texts.size() + " rows: " + query);
        }
        return texts.get(0);
    }
}
