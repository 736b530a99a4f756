package world.karrot.migrate.api.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Karrot table that moves with a group, declared. Only what the database's catalogue cannot know is said here; keys,
 * types, lengths and nullability are read from there. Immutable: every word returns a new model.
 *
 * @param name as Karrot names it: {@code <app_label>.<model>}, all lower case
 * @param traits what was declared, in that order
 */
public record Model(String name, List<Trait> traits) {
    /** The model that everything is owned by in the end. */
    public static final String GROUP = "groups.group";

    /** Who is in a group. */
    public static final String MEMBERSHIP = "groups.groupmembership";

    public Model {
        if (!name.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A model is named <app_label>.<model> in lower case, not " + name);
        }
        traits = List.copyOf(traits);
    }

    /** Starts a declaration. */
    public static Model model(String name) {
        return new Model(name, List.of());
    }

    /** The same, with what readers of a report call a row: a noun, which takes an {@code s} where it is many. */
    public static Model model(String name, String one) {
        return model(name, one, one + "s");
    }

    /** The same, with the noun for many: {@code activity}, {@code activities}. */
    public static Model model(String name, String one, String many) {
        return model(name).with(new Trait.Called(one, many));
    }

    /** The table, where it is not {@code <app_label>_<model>}. */
    public Model storedIn(String table) {
        return with(new Trait.StoredIn(table));
    }

    /**
     * The foreign key, without {@code _id}, that leads towards the group: rows move when what they belong to moves.
     * Said more than once, all of them have to.
     */
    public Model ownedBy(String reference) {
        return with(new Trait.OwnedBy(reference));
    }

    /**
     * The column holds the path of a file in the media folder, whatever is in it. Its name never ends here as the names
     * of those that browsers run.
     *
     * @param folder the folder below the media folder that Karrot puts such files into
     */
    public Model file(String column, String folder) {
        return with(new Trait.FileIn(column, folder, false, List.of()));
    }

    /**
     * The same, where the file is a picture; an import refuses any other.
     *
     * @param sizes what Karrot shows in its place and makes only when somebody uploads it: the sides of the squares
     *     that they fit into, in pixels, each from 1 to 4096
     */
    public Model picture(String column, String folder, Integer... sizes) {
        return with(new Trait.FileIn(column, folder, true, List.of(sizes)));
    }

    /**
     * The people that this foreign key points at move with the group, although they are not owned by it. Everybody else
     * whom rows refer to arrives without name or account.
     *
     * @param as what they are to the group, in the plural, for the report
     */
    public Model people(String reference, String as) {
        return with(new Trait.People(reference, as, Optional.empty()));
    }

    /** The same of some rows only. */
    public Model people(String reference, String as, Where where) {
        return with(new Trait.People(reference, as, Optional.of(where)));
    }

    /** Values of these columns are never taken over: they become false, empty or null on the target. */
    public Model never(String... columns) {
        return with(new Trait.Never(Set.of(columns)));
    }

    /** The column is unique on an instance, and where its value is taken on the target, a free one will do as well. */
    public Model free(String column) {
        return with(new Trait.Free(column));
    }

    /**
     * Two columns name any row: a content type, whose number differs between instances, and an id without foreign key.
     * Rows belong where that row belongs and stay behind when it does; what they are declared to be owned by counts
     * where they name none.
     *
     * @param type the foreign key to the content types, without {@code _id}
     * @param id the column with the id
     */
    public Model target(String type, String id) {
        return with(new Trait.Target(type, id));
    }

    /** The column holds JSON with ids in it. */
    public Model json(String column, JsonIds ids) {
        return json(column, new JsonIds.OfEveryRow(ids));
    }

    /**
     * The same, where it depends on the row what the ids are of.
     *
     * @param ids says it, given the row's values by field name
     */
    public Model json(String column, Function<Map<String, Object>, JsonIds> ids) {
        return with(new Trait.Json(column, ids));
    }

    /** The column holds a text that people wrote, with links to Karrot's own pages in it. */
    public Model text(String column) {
        return with(new Trait.Text(column, false));
    }

    /** The same, where {@code @names} are mentions of people to Karrot; elsewhere they may be anybody's anywhere. */
    public Model message(String column) {
        return with(new Trait.Text(column, true));
    }

    /** The word before the id of such a row in links to Karrot's pages, such as {@code place} in {@code /place/7}. */
    public Model linkedAs(String page) {
        return with(new Trait.LinkedAs(page, Optional.empty()));
    }

    /** The same, where links name the row by such a column, which is {@link #free}, and not by its id. */
    public Model linkedAs(String page, String column) {
        return with(new Trait.LinkedAs(page, Optional.of(column)));
    }

    /** Rows move when the group whose id is under this key of a JSON column moves. */
    public Model about(String column, String key) {
        return with(new Trait.About(column, key));
    }

    /** Rows are taken over only where the person that this foreign key points at is new on the target. */
    public Model onlyForNew(String reference) {
        return with(new Trait.OnlyForNew(reference, false));
    }

    /**
     * Rows are what the person that this foreign key points at is or has in a group, such as a membership: they, and
     * what needs them, stay behind for somebody who becomes anonymous.
     */
    public Model personal(String reference) {
        return with(new Trait.Personal(reference));
    }

    /** The table that holds the rows. */
    public String table() {
        return trait(Trait.StoredIn.class).map(Trait.StoredIn::table).orElse(name.replace('.', '_'));
    }

    /** What readers call its rows: its own name where nothing is declared. */
    public Trait.Called called() {
        return trait(Trait.Called.class).orElse(new Trait.Called(name, name));
    }

    /** All traits of one kind. */
    public <T extends Trait> Stream<T> traits(Class<T> kind) {
        return traits.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The first trait of one kind. */
    public <T extends Trait> Optional<T> trait(Class<T> kind) {
        return traits(kind).findFirst();
    }

    /** Declares one thing more, such as one of {@link Traits}. */
    public Model with(Trait trait) {
        List<Trait> more = new ArrayList<>(traits);
        more.add(trait);
        return new Model(name, more);
    }
}
