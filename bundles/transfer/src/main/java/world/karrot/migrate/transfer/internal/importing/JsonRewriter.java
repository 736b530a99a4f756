package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * Gives ids and file names inside JSON those of the target. What did not come along becomes null or leaves its list:
 * kept, it would point at a stranger's row.
 */
final class JsonRewriter {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final Plan plan;
    private final TextRewriter texts;
    private final Findings changes;

    JsonRewriter(Plan plan, TextRewriter texts, Findings changes) {
        this.plan = plan;
        this.texts = texts;
        this.changes = changes;
    }

    /** Returns a new value; what is not declared stays as it is. */
    Object rewrite(Object json, JsonIds ids, Place place) {
        if (json instanceof List<?> list) {
            return list.stream().map(element -> rewrite(element, ids, place)).toList();
        }
        if (!(json instanceof Map<?, ?> object)) {
            return json;
        }
        Map<String, Object> rewritten = new LinkedHashMap<>();
        object.forEach((key, value) -> rewritten.put((String) key, value((String) key, value, ids, place)));
        return rewritten;
    }

    private Object value(String key, Object value, JsonIds ids, Place place) {
        if (ids.files().contains(key) && value instanceof String path) {
            return path.isEmpty() ? path : known(plan.files().get(path), "file name", place);
        }
        if (ids.texts().contains(key) && value instanceof String text) {
            return texts.rewrite(text, place);
        }
        String model = ids.models().get(key);
        return model != null && value instanceof List<?> list
                ? elements(list, key, model, ids, place)
                : single(value, key, model, ids, place);
    }

    private List<Object> elements(List<?> list, String key, String model, JsonIds ids, Place place) {
        List<Object> kept = new ArrayList<>();
        for (Object element : list) {
            Object rewritten = single(element, key, model, ids, place);
            if (rewritten != null || element == null) {
                kept.add(rewritten);
            }
        }
        return kept;
    }

    private Object single(Object value, String key, String model, JsonIds ids, Place place) {
        if (model != null && value instanceof Long id) {
            return known(id(model, id), "id", place);
        }
        if (model != null
                && value instanceof String text
                && NUMBER.matcher(text).matches()) {
            Long id = known(id(model, Long.parseLong(text)), "id", place);
            return id == null ? null : id.toString();
        }
        return rewrite(value, ids.inside().getOrDefault(key, JsonIds.NONE), place);
    }

    private Long id(String model, long source) {
        IdMap ids = plan.ids().get(model);
        long target = ids == null ? IdMap.NONE : ids.targetOrStandIn(source);
        return target == IdMap.NONE ? null : target;
    }

    private <T> T known(T value, String kind, Place place) {
        if (value == null) {
            changes.add(
                    "The " + kind + " here is of something that did not come along, so it was taken out", place, "");
        }
        return value;
    }
}
