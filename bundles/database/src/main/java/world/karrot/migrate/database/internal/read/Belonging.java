package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static world.karrot.migrate.database.internal.read.Queries.in;
import static world.karrot.migrate.database.internal.read.Queries.select;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.instance.Stray;
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
 * @param targets by model, the models whose rows its rows are about
 * @param missing by model, the files that are named in rows but are not there
 * @param strays by model, rows that do not come along and have substitutes
 */
record Belonging(
        ResolvedModels models,
        Scope scope,
        Map<String, List<ResolvedModel>> targets,
        Map<String, Set<FileUse>> missing,
        Map<String, List<Stray>> strays) {
    /** The condition that a row of a model belongs to the groups. */
    String condition(ResolvedModel model) {
        return selected(model) + isPublic(model) + present(model);
    }

    private static String isPublic(ResolvedModel model) {
        return model.traits(Trait.PrivateBy.class)
                .map(trait -> " AND NOT " + Sql.name(trait.column()))
                .collect(joining());
    }

    private String selected(ResolvedModel model) {
        if (model.isGroup()) {
            return Sql.isOneOf("id", scope.groups());
        }
        if (model.model().trait(Trait.Target.class).isPresent()) {
            return pointers(model).condition();
        }
        String owned = owned(model);
        return owned.isEmpty() ? isReferredTo(model) : owned;
    }

    /** The condition that all that a row is owned by belongs to the groups; empty where nothing is declared. */
    String owned(ResolvedModel model) {
        return Stream.concat(
                        model.owners().stream().map(this::refersToSelected),
                        model.model().traits(Trait.About.class).map(this::isAbout))
                .collect(joining(" AND "));
    }

    private String refersToSelected(Reference owner) {
        return in(owner.column().name(), ids(models.model(owner.target()).orElseThrow()));
    }

    /** Ids in JSON are numbers or strings. */
    private String isAbout(Trait.About about) {
        String ids = scope.groups().stream().sorted().map(String::valueOf).collect(joining(","));
        return "%s ->> %s = ANY ('{%s}')".formatted(Sql.name(about.column()), Sql.string(about.key()), ids);
    }

    /** What rows with a content type and an id are about. */
    Pointers pointers(ResolvedModel model) {
        return new Pointers(this, model, targets.getOrDefault(model.name(), List.of()));
    }

    /** People come along with what refers to them. */
    private String isReferredTo(ResolvedModel people) {
        List<Selector> selectors = models.selectorsOf(people);
        return selectors.isEmpty()
                ? "false"
                : in("id", selectors.stream().map(this::referredTo).collect(joining(" UNION ")));
    }

    private String referredTo(Selector selector) {
        String where = selector.where()
                .map(only -> " AND " + Sql.name(only.column()) + " = " + Sql.string(only.value()))
                .orElse("");
        return referredTo(selector.model(), selector.reference(), where);
    }

    private String referredTo(ResolvedModel model, Reference reference, String where) {
        String column = Sql.name(reference.column().name());
        return select(column, relation(model).alone(), condition(model) + where);
    }

    /** The query for what people are to the groups, by the place of the selector, and how many are that. */
    String accounts(List<Selector> selectors) {
        String all = selectors.stream()
                .map(selector -> "SELECT person, %s AS reason FROM (%s) AS referred (person)"
                        .formatted(selectors.indexOf(selector), referredTo(selector)))
                .collect(joining(" UNION ALL "));
        return "SELECT reason, count(*) FROM (SELECT min(reason) AS reason FROM (" + all
                + ") AS found WHERE person IS NOT NULL GROUP BY person) AS people GROUP BY reason ORDER BY reason";
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

    /** What a model's rows are read from. */
    Relation relation(ResolvedModel model) {
        return new Relation(models, model);
    }

    /** The query for the ids of a model's rows. */
    String ids(ResolvedModel model) {
        return select("id", relation(model).alone(), condition(model));
    }

    /** The condition that a row does not belong to the groups, but is needed by one that does. */
    String standIns(ResolvedModel people) {
        String needed = models.models().stream()
                .flatMap(model -> model.references().stream()
                        .filter(reference -> reference.target().equals(people.name()))
                        .filter(model::needs)
                        .map(reference -> referredTo(model, reference, "")))
                .collect(joining(" UNION "));
        return in("id", needed) + " AND " + Queries.isNoneOf(Relation.OWN + ".id", ids(people));
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
        return new Belonging(models, scope, targets, Map.copyOf(more), strays);
    }

    /** The same with substitutes. */
    Belonging substituting(ResolvedModel model, List<Stray> some) {
        Map<String, List<Stray>> more = new HashMap<>(strays);
        more.put(model.name(), List.copyOf(some));
        return new Belonging(models, scope, targets, missing, Map.copyOf(more));
    }

    /**
     * The query for the number of rows that lead to selected ones. A union of the ways, for with a disjunction
     * PostgreSQL would not use hash joins.
     */
    String count(UnclaimedTable table) {
        String rows = table.paths().stream()
                .map(path -> select("ctid", Sql.table(table.table()), leads(path.steps(), path.model())))
                .collect(joining(" UNION "));
        return "SELECT count(*) FROM (" + rows + ") AS found";
    }

    private String leads(List<Step> steps, String model) {
        Step step = steps.get(0);
        List<Step> rest = steps.subList(1, steps.size());
        String condition = rest.isEmpty() ? condition(models.model(model).orElseThrow()) : leads(rest, model);
        return in(step.column(), select("id", Sql.table(step.table()), condition));
    }
}
