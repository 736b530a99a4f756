package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values that rows get in place of the archive's. Immutable.
 *
 * @param values new values by model, field and source id
 */
public record Replacements(Map<String, Map<String, Map<Long, String>>> values) {
    public static final Replacements NONE = new Replacements(Map.of());

    /** Those of one field. */
    static Replacements of(String model, String field, Map<Long, String> values) {
        return new Replacements(Map.of(model, Map.of(field, Map.copyOf(values))));
    }

    /** All of several, of which later ones win. */
    static Replacements all(Stream<Replacements> several) {
        Map<String, Map<String, Map<Long, String>>> all = new HashMap<>();
        several.forEach(each -> each.addTo(all));
        return new Replacements(all);
    }

    /** These and others, which win. */
    Replacements and(Replacements others) {
        return all(Stream.of(this, others));
    }

    private void addTo(Map<String, Map<String, Map<Long, String>>> all) {
        values.forEach(
                (model, fields) -> fields.forEach((field, byId) -> all.computeIfAbsent(model, m -> new HashMap<>())
                        .computeIfAbsent(field, f -> new HashMap<>())
                        .putAll(byId)));
    }

    /** Those of a field, by source id. */
    Map<Long, String> of(String model, String field) {
        return values.getOrDefault(model, Map.of()).getOrDefault(field, Map.of());
    }

    /** The value that a row's field gets, or null where it has the archive's. */
    public String of(String model, String field, long id) {
        Map<Long, String> byId = of(model, field);
        // Asked for every value of every row, and hardly any field has any: no object for the id then.
        return byId.isEmpty() ? null : byId.get(id);
    }
}
