package world.karrot.migrate.transfer.internal.importing.inspection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.condition.TableCondition;
import world.karrot.migrate.api.condition.TableCondition.TableLock;

/**
 * What the tables must be like that an import reads and adds rows to, or an export reads.
 *
 * @param needed those that are meant
 */
public record TableRules(DatabaseCondition database, List<TableCondition> needed) {
    private static final List<String> TO_EXPORT = List.of("SELECT");
    private static final List<String> TO_IMPORT = List.of("SELECT", "INSERT");
    private static final List<String> TO_UNDO = List.of("UPDATE", "DELETE");
    private static final List<String> ALL = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

    /** What keeps rows from being read, of those that an export reads. */
    public List<Finding> unreadable() {
        List<Finding> problems = new ArrayList<>(missing(needed, TO_EXPORT, ""));
        problems.addAll(hidden());
        problems.addAll(locked(TableLock::exclusive));
        return problems;
    }

    List<Finding> problems() {
        List<Finding> problems = new ArrayList<>(missing(tables(false), TO_IMPORT, ""));
        problems.addAll(missing(tables(true), ALL, ""));
        problems.addAll(hidden());
        problems.addAll(locked(lock -> true));
        tables(false).stream()
                .filter(TableCondition::isReadable)
                .flatMap(table -> new SequenceRules(database.user(), table).problems())
                .forEach(problems::add);
        return problems;
    }

    List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>(missing(tables(false), TO_UNDO, ", so an import could not be undone"));
        needed.forEach(table -> table.triggers().forEach(trigger -> warnings.add(trigger(table, trigger))));
        return warnings;
    }

    /** Those that are an import's own, or Karrot's. */
    private List<TableCondition> tables(boolean own) {
        return needed.stream()
                .filter(table -> database.own().contains(table) == own)
                .toList();
    }

    /** One finding for all tables that lack the same. */
    private List<Finding> missing(List<TableCondition> of, List<String> rights, String consequence) {
        Map<String, List<TableCondition>> lacking = of.stream()
                .collect(groupingBy(
                        table -> rights.stream()
                                .filter(table.missing()::contains)
                                .collect(joining(", ")),
                        TreeMap::new,
                        toList()));
        lacking.remove("");
        List<Finding> missing = new ArrayList<>();
        lacking.forEach((lack, tables) -> missing.add(Finding.of(
                "The database's user " + database.user() + " does not have the right " + lack + " on "
                        + text(tables, TableCondition::name) + consequence,
                Grants.run("GRANT " + lack + " ON " + text(tables, TableCondition::sql) + " TO " + database.user()))));
        return missing;
    }

    private List<Finding> hidden() {
        List<TableCondition> hidden =
                needed.stream().filter(TableCondition::hidden).toList();
        return hidden.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        "Row security hides rows of " + text(hidden, TableCondition::name)
                                + " from the database's user " + database.user(),
                        "Connect as the user that Karrot runs as, or run as a superuser: ALTER ROLE " + database.user()
                                + " BYPASSRLS;"));
    }

    /** One finding for each who holds locks. */
    private List<Finding> locked(Predicate<TableLock> inTheWay) {
        Map<Long, List<Held>> held = needed.stream()
                .flatMap(table -> table.locks().stream().filter(inTheWay).map(lock -> new Held(table.name(), lock)))
                .collect(groupingBy(of -> of.lock().process(), TreeMap::new, mapping(Function.identity(), toList())));
        return held.values().stream().map(TableRules::locked).toList();
    }

    private static Finding locked(List<Held> held) {
        TableLock lock = held.get(0).lock();
        String tables = text(held, Held::table);
        return lock.process() == 0
                ? Finding.of(
                        "A prepared transaction has locked " + tables,
                        "Commit or roll it back; it is listed in pg_prepared_xacts.")
                : Finding.of(
                        "Process " + lock.process() + " of the database's server (" + lock.holder() + ") has locked "
                                + tables,
                        "Wait until it has ended, or end it: SELECT pg_terminate_backend(" + lock.process() + ");");
    }

    private static Finding trigger(TableCondition table, String trigger) {
        return Finding.of(
                "Table " + table.name() + " has the trigger " + trigger
                        + ", which is not Karrot's and runs for every new row",
                "If it fails or changes rows, the import is refused and nothing is kept.");
    }

    private static <T> String text(Collection<T> of, Function<T, String> name) {
        return of.stream().map(name).collect(joining(", "));
    }

    private record Held(String table, TableLock lock) {}
}
