package world.karrot.migrate.api.catalogue;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance's database looks like.
 *
 * @param tables by name
 * @param migrations the newest applied Django migration by app: the version of the schema
 * @param contentTypes ids of Django's content types by model
 */
public record Catalogue(Map<String, Table> tables, Map<String, String> migrations, Map<String, Long> contentTypes) {
    /** Django's table of content types. */
    public static final String CONTENT_TYPES = "django_content_type";

    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Karrot's name of what is in a table, {@code app.model}; the table's own name if it is not of one of its apps. */
    public String model(String table) {
        return contentTypes.keySet().stream()
                .map(model -> model.replaceFirst("\\..*", ""))
                .filter(app -> table.startsWith(app + "_"))
                .max(Comparator.comparingInt(String::length))
                .map(app -> app + "." + table.substring(app.length() + 1))
                .orElse(table);
    }
}
