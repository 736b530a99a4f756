package world.karrot.migrate.transfer.internal.importing.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.JsonIds.Meaning;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.IdText;
import world.karrot.migrate.transfer.internal.importing.plan.Plan;

/**
 * Gives ids, file names, addresses and links inside JSON those of the target. What did not come along becomes null or
 * leaves its list: kept, it would point at a stranger's row.
 */
public final class JsonRewriter {
    /** Only such keys are repeated in a report; an archive may say anything. */
    private static final Pattern KEY = Pattern.compile("[a-z_]{1,40}");

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
        List<Meaning> meanings = ids.of(key);
        if (value == null) {
            return null;
        }
        if (meanings.isEmpty()) {
            return undeclared(key, value, place);
        }
        Object rewritten = value;
        for (Meaning meaning : meanings) {
            rewritten = rewritten(meaning, rewritten, mayHoldObjects(meanings), place);
        }
        return rewritten;
    }

    private static boolean mayHoldObjects(List<Meaning> meanings) {
        return meanings.stream().anyMatch(Meaning.Inside.class::isInstance);
    }

    private Object rewritten(Meaning meaning, Object value, boolean objects, Place place) {
        if (meaning instanceof Meaning.Gone) {
            return known(null, "id", place);
        }
        if (meaning instanceof Meaning.File) {
            return texts(value, address -> file(address, place));
        }
        if (meaning instanceof Meaning.Text) {
            return texts(value, text -> texts.rewrite(text, false, place));
        }
        if (meaning instanceof Meaning.Link) {
            return texts(value, link -> known(plan.wording().links().page(link).orElse(null), "link", place));
        }
        if (meaning instanceof Meaning.Value of) {
            return texts(value, text -> plan.wording().changed(of.model(), of.column(), text));
        }
        if (meaning instanceof Meaning.Id id) {
            return value instanceof List<?> list
                    ? elements(list, id.model(), objects, place)
                    : single(value, id.model(), objects, place);
        }
        return meaning instanceof Meaning.Inside inside ? rewrite(value, inside.ids(), place) : value;
    }

    private Object undeclared(String key, Object value, Place place) {
        if (looksLikeId(value)) {
            changes.add(
                    "No content declares what is under the key "
                            + (KEY.matcher(key).matches() ? key : "here") + ", which may be an id: it stays as it is",
                    place,
                    "");
        }
        return rewrite(value, JsonIds.NONE, place);
    }

    private static boolean looksLikeId(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(JsonRewriter::looksLikeId);
        }
        return value instanceof Number number
                ? number.longValue() > 0 && number.doubleValue() == number.longValue()
                : value instanceof String text && IdText.parse(text).isPresent();
    }

    /** The same with other texts, at whatever depth. */
    private static Object texts(Object value, UnaryOperator<String> other) {
        if (value instanceof String text) {
            return other.apply(text);
        }
        if (value instanceof List<?> list) {
            List<Object> others = new ArrayList<>();
            list.forEach(element -> others.add(texts(element, other)));
            return others;
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> others = new LinkedHashMap<>();
            object.forEach((key, element) -> others.put(key, texts(element, other)));
            return others;
        }
        return value;
    }

    private String file(String address, Place place) {
        return address.isEmpty()
                ? address
                : known(plan.wording().addresses().moved(address).orElse(null), "file name", place);
    }

    private List<Object> elements(List<?> list, String model, boolean objects, Place place) {
        List<Object> kept = new ArrayList<>();
        for (Object element : list) {
            Object rewritten = single(element, model, objects, place);
            if (rewritten != null || element == null) {
                kept.add(rewritten);
            }
        }
        return kept;
    }

    /** An id in any other spelling than Karrot's, be it in an object, might be read as a stranger's row. */
    private Object single(Object value, String model, boolean objects, Place place) {
        if (value instanceof Long id) {
            return known(id(model, id), "id", place);
        }
        Optional<Long> spelled = value instanceof String text ? IdText.parse(text) : Optional.empty();
        if (spelled.isPresent()) {
            Long id = known(id(model, spelled.get()), "id", place);
            return id == null ? null : id.toString();
        }
        if (value instanceof String text && !IdText.isOdd(text)) {
            return text;
        }
        return value == null || (objects && value instanceof Map) ? value : known(null, "id", place);
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
