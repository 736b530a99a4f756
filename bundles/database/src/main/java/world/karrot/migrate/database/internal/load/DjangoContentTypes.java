package world.karrot.migrate.database.internal.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.session.Session;

/**
 * Django's content types, which it makes when it first needs them: those of the catalogue, until some are made here.
 */
final class DjangoContentTypes {
    private static final String READ = "SELECT concat(app_label, '.', model), id FROM public.django_content_type";

    /** Whoever makes the same row at the same time is waited for. */
    private static final String MAKE = """
            INSERT INTO public.django_content_type (app_label, model)
            SELECT split_part(name, '.', 1), split_part(name, '.', 2) FROM unnest(?::text[]) AS name ORDER BY name
            ON CONFLICT (app_label, model) DO NOTHING RETURNING id""";

    private final Session session;
    private Map<String, Long> ids;

    DjangoContentTypes(Session session) {
        this.session = session;
        this.ids = session.schema().catalogue().contentTypes();
    }

    /** By model. */
    Map<String, Long> ids() {
        return ids;
    }

    /** Returns the ids of those that were made; needs no right where there is nothing to make. */
    IdBlocks make(Collection<String> models) {
        if (models.isEmpty()) {
            return IdBlocks.of();
        }
        List<Long> made = session.query(MAKE, row -> row.getLong(1), (Object) models.toArray(String[]::new));
        ids = session.query(READ, row -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return IdBlocks.of(made.stream().mapToLong(Long::longValue).toArray());
    }
}
