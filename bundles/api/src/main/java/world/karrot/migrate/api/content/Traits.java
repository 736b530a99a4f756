package world.karrot.migrate.api.content;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What hardly any model but Karrot's own has to declare, for {@link Model#with}. */
public final class Traits {
    private Traits() {}

    /**
     * A row whose value in this column exists on the target, in whatever case, is the one there, which stays as it is.
     */
    public static Trait matchedBy(String column) {
        return new Trait.MatchedBy(column, Optional.empty(), Optional.empty());
    }

    /**
     * The same, where another column tells whether that value has been proven to be theirs: anyone can register with
     * somebody else's address, and would then become that person.
     *
     * @param proof a boolean column
     * @param active a boolean column that tells whether they can use what is theirs; the report names whom it keeps out
     */
    public static Trait matchedBy(String column, String proof, String active) {
        return new Trait.MatchedBy(column, Optional.of(proof), Optional.of(active));
    }

    /** The column holds the name by which admins know a row; it is shown to them and to nobody else. */
    public static Trait namedBy(String column) {
        return new Trait.NamedBy(column);
    }

    /**
     * The column holds what a person logs in with.
     *
     * @param none makes a value, anew for every row, with which nobody can log in
     * @param sound whether a value may come from a stranger; {@code none} takes the place of any other
     */
    public static Trait password(String column, Supplier<String> none, Predicate<String> sound) {
        return new Trait.Password(column, none, sound);
    }

    /** The column of a new row holds the same as another, whatever the archive says. */
    public static Trait sameAs(String column, String other) {
        return new Trait.SameAs(column, other);
    }

    /** The column holds the media type by which browsers get a file of the row: one that they do not run, or none. */
    public static Trait servedAs(String column) {
        return new Trait.ServedAs(column);
    }

    /**
     * The column holds the name, or a list of names, of rows of another model in the same group. A name that no row has
     * is taken out of a list; a row with no list stays behind for it.
     *
     * @param model whose rows have the names, and belong to a group themselves
     * @param name the column with the name
     * @param others names that every group knows
     */
    public static Trait nameOf(String column, String model, String name, String... others) {
        return new Trait.NameOf(column, model, name, Set.of(others));
    }

    /** The same as {@link Model#onlyForNew}, unless the admin asks for them. */
    public static Trait onlyForNewUnlessAsked(String reference) {
        return new Trait.OnlyForNew(reference, true);
    }

    /** Fields in Karrot's own archives that repeat what other rows say; they are not read. */
    public static Trait derived(String... fields) {
        return new Trait.Derived(Set.of(fields));
    }

    /** Karrot spells this column's empty string as null. True of file columns without saying so. */
    public static Trait blankAsNull(String column) {
        return new Trait.BlankAsNull(column);
    }

    /**
     * Where a row of this model is needed but did not move, such as a former member, a new row takes its place.
     *
     * @param row makes the values by field name, anew for every row
     * @param known fields that are taken along for it where the admin asks for that
     */
    public static Trait standIn(Supplier<Map<String, Object>> row, String... known) {
        return new Trait.StandIn(row, Set.of(known));
    }

    /**
     * What this foreign key points at is needed although the column may be null: a stand-in takes the place of somebody
     * who does not come along.
     */
    public static Trait needed(String reference) {
        return new Trait.Needed(reference);
    }

    /** The column says something of a person, and becomes empty where that person does not come along. */
    public static Trait redacted(String column, Whose whose) {
        return new Trait.Redacted(column, Optional.empty(), whose);
    }

    /**
     * Under this key of a JSON object is the name of a person, which becomes empty where that person does not come
     * along, unless the admin asks for the names of former members.
     */
    public static Trait redacted(String column, String key, Whose whose) {
        return new Trait.Redacted(column, Optional.of(key), whose);
    }

    /** Rows where this boolean column is true are between people and no group's; they never move. */
    public static Trait privateBy(String column) {
        return new Trait.PrivateBy(column);
    }

    /** Rows change as Karrot would have changed them had a person who does not come along left. */
    public static Trait lapses(Lapse lapse) {
        return new Trait.Lapses(lapse);
    }

    /**
     * Karrot does something with rows by itself when the time has come. An import says with how many it will on the
     * first day, and lets the time go on from where it stood at the export if the admin asks for that.
     */
    public static Trait clock(Clock clock) {
        return new Trait.ByClock(clock);
    }

    /** The column means something on the instance that wrote it alone, such as a task in its queue; becomes null. */
    public static Trait local(String column) {
        return new Trait.Local(column);
    }

    /** Karrot knows these values of this column of text, and no others. */
    public static Trait oneOf(String column, String... values) {
        return new Trait.Limited(column, new Limit.OneOf(Set.of(values)));
    }

    /** Karrot can work with these values of this column of whole numbers, both ends included, and with no others. */
    public static Trait between(String column, long least, long greatest) {
        return new Trait.Limited(column, new Limit.Between(least, greatest));
    }

    /** Karrot can work with values of this column of durations from zero to so long. */
    public static Trait lasting(String column, Duration most) {
        return new Trait.Limited(column, new Limit.Lasting(most));
    }

    /** The column holds the name of a time zone, or an empty text for none. */
    public static Trait timeZone(String column) {
        return new Trait.Limited(column, new Limit.TimeZone());
    }

    /** The column holds a single recurrence rule of iCalendar, which does not repeat more often than daily. */
    public static Trait recurrence(String column) {
        return new Trait.Limited(column, new Limit.Recurrence());
    }

    /**
     * Rows need a value in a column of the row that they are owned by, or that its owners are owned by.
     *
     * @param model of that row
     * @param without what Karrot does where there is none, for the report, such as {@code Karrot sends no mail}
     */
    public static Trait requires(String model, String column, String without) {
        return new Trait.Requires(model, column, without);
    }

    /** Karrots of some years lack these columns: where one is not there, what else is declared of it says nothing. */
    public static Trait addedLater(String... columns) {
        return new Trait.AddedLater(Set.of(columns));
    }

    /**
     * Karrots of some years lack this column: what else is declared of it says nothing there. An export from one of
     * them, and an import of rows that lack it, gives rows what Karrot's own upgrade would.
     */
    public static Trait since(String column, Upgrade upgrade) {
        return new Trait.Since(column, upgrade);
    }

    /**
     * Karrots of some years lack the table: an export from one of them makes the rows that Karrot's own upgrade would.
     *
     * <p>Each group, which owns them directly, gets all of them.
     *
     * @param times columns that hold when the row was made
     * @param rows booleans and texts by column, in order
     */
    public static Trait madeForEachGroup(Set<String> times, List<Map<String, Object>> rows) {
        return new Trait.Made(Set.copyOf(times), List.copyOf(rows));
    }
}
