package world.karrot.migrate.itests.workshop.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.Side.Column;

/**
 * Groups that moved: every row of theirs, each column as it was but for what has to change. Compares one state of both
 * instances with each other, and sees no later one.
 */
public final class Moved implements AutoCloseable {

    private static final int SHOWN = 20;

    private final Side source;
    private final Side target;
    private final List<String> differencesInNumber = new ArrayList<>();
    private final Pairs pairs;
    private final Cells cells;
    private final List<Kind> kinds;

    private Moved(
            KarrotInstance from, boolean asKarrotSpellsIt, Before before, Set<String> contents, Collection<Long> ids)
            throws SQLException {
        this.source = new Side(from);
        this.target = new Side(before.target());
        this.pairs = new Pairs(source, target, before, differencesInNumber);
        this.kinds = Kinds.of(contents);
        for (Kind kind : kinds) {
            pairs.add(kind, ids, contents);
        }
        this.cells = new Cells(source, target, before, pairs, asKarrotSpellsIt);
    }

    /** Groups of an instance that moved with some contents, compared with how they are there now. */
    public static Moved from(KarrotInstance source, Set<String> contents, Before before, Collection<Long> groups)
            throws SQLException {
        return new Moved(source, false, before, contents, groups);
    }

    /** Groups of an archive that Karrot wrote, which tells no null from nothing at all where it names files. */
    public static Moved from(ArchivedInstance archived, Before before) throws SQLException {
        return new Moved(archived.instance(), true, before, ContentNames.CORE, archived.groups());
    }

    /** What is not as it should be, a line for each of the first few; empty when all is as it should be. */
    public List<String> differences() throws IOException, SQLException {
        List<String> differences = new ArrayList<>(differencesInNumber);
        for (Kind kind : kinds) {
            differences.addAll(differences(kind.table(), Moved::isReference));
        }
        differences.addAll(cells.differencesInFormerMembers());
        for (Kind kind : kinds) {
            differences.addAll(differences(kind.table(), column -> !isReference(column)));
        }
        return differences.stream().limit(SHOWN).toList();
    }

    private static boolean isReference(Column column) {
        return column.target() != null;
    }

    /** Those of one table, given what is known of former members so far. */
    List<String> differences(String table) throws IOException, SQLException {
        return differences(table, column -> true);
    }

    private List<String> differences(String table, Predicate<Column> which) throws IOException, SQLException {
        List<Column> columns = target.columns(table).stream().filter(which).toList();
        var arrived = pairs.arrived(table);
        var before = source.rows(table, target.columns(table), arrived.keySet());
        var after = target.rows(table, target.columns(table), arrived.values());
        List<String> differences = new ArrayList<>();
        for (var pair : arrived.entrySet()) {
            for (Column column : columns) {
                cells.difference(column, before.get(pair.getKey()), after.get(pair.getValue()))
                        .ifPresent(differences::add);
            }
        }
        return differences;
    }

    /** Tables with rows that moved. */
    Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        kinds.stream()
                .map(Kind::table)
                .filter(table -> !pairs.arrived(table).isEmpty())
                .forEach(tables::add);
        return tables;
    }

    /** The new id of a row that moved. */
    public long newId(String table, long id) {
        return pairs.find(table, id).orElseThrow();
    }

    /** How many accounts of nobody there are now in place of former members. */
    public int formerMembers() {
        return pairs.anonymous().size();
    }

    /** Accounts of former members by their ids on the source; known once {@link #differences} were asked for. */
    public Map<Long, Long> formerMemberAccounts() {
        return Map.copyOf(pairs.formerMembers());
    }

    Side target() {
        return target;
    }

    Pairs pairs() {
        return pairs;
    }

    @Override
    public void close() throws SQLException {
        source.close();
        target.close();
    }
}
