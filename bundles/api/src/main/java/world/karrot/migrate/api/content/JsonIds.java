package world.karrot.migrate.api.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What stands under the keys of JSON, as far as it depends on the instance: ids, file names, texts with links. What is
 * under a key may also be a list of that. Immutable: every word returns a new one.
 *
 * <p>A key of which nothing is said stays as it is, and where its value looks like an id, the report says so: say
 * {@link #plain} of those that are known to hold none.
 *
 * @param meanings what is under a key; more than one where it differs, such as ids or objects
 */
public record JsonIds(Map<String, List<Meaning>> meanings) {
    /** JSON of which nothing is known. */
    public static final JsonIds NONE = new JsonIds(Map.of());

    /** Ids of a model stand under these keys, as numbers or as strings of digits. */
    public JsonIds ids(String model, String... keys) {
        return with(new Meaning.Id(model), keys);
    }

    /** The same again inside the object, or the objects of the list, under a key. */
    public JsonIds inside(String key, JsonIds ids) {
        return with(new Meaning.Inside(ids), key);
    }

    /**
     * Media files stand under these keys: their paths as in a file column, or the addresses by which browsers ask for
     * them or for one of their sizes; also in objects, under whatever keys. This makes no file move: only a column that
     * is declared {@link Model#file} or {@link Model#picture} does.
     */
    public JsonIds files(String... keys) {
        return with(new Meaning.File(), keys);
    }

    /** Texts with links to Karrot's pages stand under these keys. */
    public JsonIds texts(String... keys) {
        return with(new Meaning.Text(), keys);
    }

    /** The addresses of Karrot's own pages stand under these keys; any other is taken out. */
    public JsonIds links(String... keys) {
        return with(new Meaning.Link(), keys);
    }

    /** What a column that is declared {@link Model#free} holds stands under these keys, and changes with it. */
    public JsonIds values(String model, String column, String... keys) {
        return with(new Meaning.Value(model, column), keys);
    }

    /** Ids of what does not exist any more stand under these keys: they are taken out. */
    public JsonIds gone(String... keys) {
        return with(new Meaning.Gone(), keys);
    }

    /** What stands under these keys, and all in it, means the same on every instance, although it may be a number. */
    public JsonIds plain(String... keys) {
        return with(new Meaning.Plain(), keys);
    }

    /** What is under a key; empty where nothing was said of it. */
    public List<Meaning> of(String key) {
        return meanings.getOrDefault(key, List.of());
    }

    private JsonIds with(Meaning meaning, String... keys) {
        Map<String, List<Meaning>> more = new HashMap<>(meanings);
        for (String key : keys) {
            more.put(key, replaced(of(key), meaning));
        }
        return new JsonIds(Map.copyOf(more));
    }

    /** What is said later goes before what was said earlier in the same word. */
    private static List<Meaning> replaced(List<Meaning> before, Meaning meaning) {
        List<Meaning> after = new ArrayList<>(before);
        after.removeIf(earlier -> earlier.getClass() == meaning.getClass());
        after.add(meaning);
        return List.copyOf(after);
    }

    /** The same for every row of a model. */
    public record OfEveryRow(JsonIds ids) implements Function<Map<String, Object>, JsonIds> {
        @Override
        public JsonIds apply(Map<String, Object> row) {
            return ids;
        }
    }

    /** One thing that may stand under a key; each is a word of {@link JsonIds} and is explained there. */
    @ProviderType
    public sealed interface Meaning {
        /** The one of a kind among several. */
        static <T extends Meaning> Stream<T> of(Class<T> kind, List<Meaning> meanings) {
            return meanings.stream().filter(kind::isInstance).map(kind::cast);
        }

        record Id(String model) implements Meaning {}

        record Inside(JsonIds ids) implements Meaning {}

        record File() implements Meaning {}

        record Text() implements Meaning {}

        record Link() implements Meaning {}

        record Value(String model, String column) implements Meaning {}

        record Gone() implements Meaning {}

        record Plain() implements Meaning {}
    }
}
