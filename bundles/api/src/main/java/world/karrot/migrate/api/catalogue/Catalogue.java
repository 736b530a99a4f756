package world.karrot.migrate.api.catalogue;

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
}
