package world.karrot.migrate.transfer.internal.importing.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.condition.TableCondition;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/**
 * What was seen of a target before the archive was read. Everything that an import may touch is looked at; what stands
 * in the way is said only of what the archive needs.
 */
public record TargetInspection(
        ResolvedModels models, Map<String, Long> contentTypes, DatabaseCondition database, MediaCondition media) {
    /** Looks. Loads nothing, takes no id, waits for no lock; files that are made for a moment are removed again. */
    public static TargetInspection of(ImportTransaction target, Settings settings, ResolvedModels models) {
        Set<String> tables = tables(models, model -> true);
        tables.add(Catalogue.CONTENT_TYPES);
        return new TargetInspection(
                models,
                target.catalogue().contentTypes(),
                target.condition(tables),
                MediaCondition.of(settings, models));
    }

    /** The tables of some models, and those in which something is made for them. */
    private static Set<String> tables(ResolvedModels models, Predicate<String> wanted) {
        Set<String> tables = new TreeSet<>();
        models.models().stream()
                .filter(model -> wanted.test(model.name()))
                .forEach(model -> tables.add(model.table().name()));
        models.contents().stream()
                .flatMap(content -> content.completions().stream())
                .filter(completion -> wanted.test(completion.model()))
                .forEach(completion -> tables.addAll(completion.tables()));
        return tables;
    }

    /** All that keeps an archive from being imported. */
    public List<Finding> problems(Survey survey) {
        return problems(needed(survey), media.problems(survey));
    }

    /** All that keeps an archive with everything in it from being imported. */
    public List<Finding> problems() {
        return problems(all(), media.problems());
    }

    private List<Finding> problems(List<TableCondition> needed, List<Finding> ofMedia) {
        List<Finding> problems = new ArrayList<>(new DatabaseRules(database).problems());
        problems.addAll(new TableRules(database, withOwn(needed)).problems());
        problems.addAll(ofMedia);
        return problems;
    }

    /** What the admin should look at. */
    public List<Finding> warnings(Survey survey) {
        return warnings(needed(survey));
    }

    /** What the admin should look at, for an archive with everything in it. */
    public List<Finding> warnings() {
        return Stream.concat(warnings(all()).stream(), media.warnings().stream())
                .toList();
    }

    private List<Finding> warnings(List<TableCondition> needed) {
        return new TableRules(database, withOwn(needed)).warnings();
    }

    /** What an import says only when its files are there. */
    public List<Finding> foreseenOfFiles(Survey survey) {
        return media.warnings(survey);
    }

    /**
     * Makes sure that the database can answer all that a plan asks of it, even where the archive turns out to need
     * less: tables can be read, and any text of an archive can be looked for.
     *
     * @throws RefusedException with all that is wrong with the database as a whole and with tables that cannot be read
     */
    public void requireReadable() {
        List<TableCondition> unreadable = withOwn(database.tables()).stream()
                .filter(table -> !table.isReadable())
                .toList();
        DatabaseRules rules = new DatabaseRules(database);
        if (!unreadable.isEmpty() || !rules.holdsAnyText()) {
            List<Finding> problems = new ArrayList<>(rules.problems());
            problems.addAll(new TableRules(database, unreadable).problems());
            throw new RefusedException(problems);
        }
    }

    /**
     * Makes sure that ids which were taken are new ones: not every user may see what a sequence gives next.
     *
     * @param ids by model
     * @throws RefusedException naming the tables that have rows with such ids
     */
    public void requireNew(Survey survey, Map<String, IdMap> ids) {
        List<Finding> problems = new ArrayList<>();
        needed(survey)
                .forEach(table -> ids.forEach((model, map) -> {
                    if (survey.surveys().get(model).table().name().equals(table.name())
                            && map.made().size() > 0) {
                        new SequenceRules(database.user(), table)
                                .behind(map.made().get(0))
                                .forEach(problems::add);
                    }
                }));
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    private List<TableCondition> needed(Survey survey) {
        Set<String> names = tables(models, survey::arrives);
        if (!survey.missingContentTypes(contentTypes).isEmpty()) {
            names.add(Catalogue.CONTENT_TYPES);
        }
        return conditions(names);
    }

    /** Content types are not among them: those of models that have tables are there. */
    private List<TableCondition> all() {
        return conditions(tables(models, model -> true));
    }

    private List<TableCondition> conditions(Set<String> names) {
        return database.tables().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
    }

    private List<TableCondition> withOwn(List<TableCondition> tables) {
        return Stream.concat(database.own().stream(), tables.stream()).toList();
    }
}
