package world.karrot.migrate.api.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where ids and file names are inside JSON, by the key that they stand under: as a number, as a string of digits, or as
 * a list of either. Immutable: every word returns a new one.
 *
 * @param models the model that the id under a key is of
 * @param inside what is in the object, or the objects of the list, under a key
 * @param files keys of file names
 * @param texts keys of texts with links
 */
public record JsonIds(Map<String, String> models, Map<String, JsonIds> inside, Set<String> files, Set<String> texts) {
    /** JSON without any. */
    public static final JsonIds NONE = new JsonIds(Map.of(), Map.of(), Set.of(), Set.of());

    /** Ids of a model stand under these keys. */
    public JsonIds ids(String model, String... keys) {
        Map<String, String> more = new HashMap<>(models);
        Set.of(keys).forEach(key -> more.put(key, model));
        return new JsonIds(Map.copyOf(more), inside, files, texts);
    }

    /** The same again inside the object, or the objects of the list, under a key. */
    public JsonIds inside(String key, JsonIds ids) {
        Map<String, JsonIds> more = new HashMap<>(inside);
        more.put(key, ids);
        return new JsonIds(models, Map.copyOf(more), files, texts);
    }

    /** File names stand under these keys. */
    public JsonIds files(String... keys) {
        return new JsonIds(models, inside, joined(files, keys), texts);
    }

    /** Texts with links to Karrot's pages stand under these keys. */
    public JsonIds texts(String... keys) {
        return new JsonIds(models, inside, files, joined(texts, keys));
    }

    private static Set<String> joined(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
