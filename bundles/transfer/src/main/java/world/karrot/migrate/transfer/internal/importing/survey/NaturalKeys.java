package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;

/**
 * The rows of a model that are recognised on the target by one of their values: people, by their e-mail. Karrot writes
 * somebody who is in two groups twice, so the same row may come again, but not another one with its id.
 */
public final class NaturalKeys {
    private final String model;
    private final String field;
    private final Map<Long, String> keys = new LinkedHashMap<>();
    private final Map<Long, Integer> fingerprints = new LinkedHashMap<>();

    NaturalKeys(String model, String field) {
        this.model = model;
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** Returns whether the row is a new one. */
    boolean add(long id, Row row, Findings problems) {
        Integer before = fingerprints.put(id, row.values().hashCode());
        if (before == null) {
            keys.put(id, row.values().get(field) instanceof String key ? key : null);
        } else if (before != row.values().hashCode()) {
            problems.add(
                    "Two different rows have the id " + id,
                    Place.model(model).row(id).line(row.line()),
                    Remedies.MADE_BY_HAND);
        }
        return before == null;
    }

    /** The value of a row, if it has one. */
    Optional<String> key(long id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** The value by source id; null where a row has none. */
    public Map<Long, String> keys() {
        return keys;
    }
}
