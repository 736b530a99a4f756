package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.ResolvedModels.Selector;
import world.karrot.migrate.api.model.UnclaimedTable;
import world.karrot.migrate.api.model.UnclaimedTable.Step;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * Which rows belong to some groups, as conditions in SQL. Immutable. Every condition is about the only table of the
 * query that it stands in, so columns need no qualification.
 *
 * @param missing by model, the files that are named in rows but are not there
 */
record Belonging(ResolvedModels models, Set<Long> groups, Map<String, Set<FileUse>> missing) {
    /** The condition that a row of a model belongs to the groups. */
    String condition(ResolvedModel model) {
        return owned(model) + present(model);
    }

    private String owned(ResolvedModel model) {
        String conditions = Stream.concat(
                        model.owners().stream().map(this::refersToSelected),
                        model.model().traits(Trait.About.class).map(this::isAbout))
                .collect(joining(" AND "));
        if (model.isGroup()) {
            return Sql.isOneOf("id", groups);
        }
        return conditions.isEmpty() ? isReferredTo(model) : conditions;
    }

    private String refersToSelected(Reference owner) {
        return in(owner.column().name(), ids(models.model(owner.target()).orElseThrow()));
    }

    /** Ids in JSON are numbers or strings. */
    private String isAbout(Trait.About about) {
        String ids = groups.stream().sorted().map(String::valueOf).collect(joining(","));
        return "%s ->> %s = ANY ('{%s}')".formatted(Sql.name(about.column()), Sql.string(about.key()), ids);
    }

    /** People come along with what refers to them. */
    private String isReferredTo(ResolvedModel people) {
        List<Selector> selectors = models.selectorsOf(people);
        return selectors.isEmpty()
                ? "false"
                : in("id", selectors.stream().map(this::referredTo).collect(joining(" UNION ")));
    }

    private String referredTo(Selector selector) {
        return select(
                Sql.name(selector.reference().column().name()),
                selector.model().table().name(),
                condition(selector.model()));
    }

    /** A row that cannot do without a missing file is left out. */
    private String present(ResolvedModel model) {
        Set<Long> rows = missing(model).stream()
                .filter(use -> !isNullable(model, use.column()))
                .map(FileUse::id)
                .collect(toSet());
        return rows.isEmpty() ? "" : " AND NOT " + Sql.isOneOf("id", rows);
    }

    private static boolean isNullable(ResolvedModel model, String column) {
        return model.table().column(column).map(Column::nullable).orElse(true);
    }

    private String ids(ResolvedModel model) {
        return select("id", model.table().name(), condition(model));
    }

    /** The condition that a row does not belong to the groups, but is needed by one that does. */
    String standIns(ResolvedModel people) {
        String needed = models.models().stream()
                .flatMap(model -> model.references().stream()
                        .filter(reference -> reference.target().equals(people.name()))
                        .filter(reference -> !reference.column().nullable())
                        .map(reference -> referredTo(new Selector(model, reference))))
                .collect(joining(" UNION "));
        return in("id", needed) + " AND NOT " + in("id", ids(people));
    }

    Set<FileUse> missing(ResolvedModel model) {
        return missing.getOrDefault(model.name(), Set.of());
    }

    /** The same without some more files. */
    Belonging without(ResolvedModel model, Set<FileUse> files) {
        Set<FileUse> all = new HashSet<>(missing(model));
        all.addAll(files);
        Map<String, Set<FileUse>> more = new HashMap<>(missing);
        more.put(model.name(), Set.copyOf(all));
        return new Belonging(models, groups, Map.copyOf(more));
    }

    /**
     * The query for the number of rows that lead to selected ones. A union of the ways, for with a disjunction
     * PostgreSQL would not use hash joins.
     */
    String count(UnclaimedTable table) {
        String rows = table.paths().stream()
                .map(path -> select("ctid", table.table(), leads(path.steps(), path.model())))
                .collect(joining(" UNION "));
        return "SELECT count(*) FROM (" + rows + ") AS found";
    }

    private String leads(List<Step> steps, String model) {
        Step step = steps.get(0);
        List<Step> rest = steps.subList(1, steps.size());
        String condition = rest.isEmpty() ? condition(models.model(model).orElseThrow()) : leads(rest, model);
        return in(step.column(), select("id", step.table(), condition));
    }

    private static String in(String column, String query) {
        return Sql.name(column) + " IN (" + query + ")";
    }

    private static String select(String what, String table, String condition) {
        return Stream.of("SELECT", what, "FROM", Sql.table(table), "WHERE", condition)
                .collect(joining(" "));
    }
}
