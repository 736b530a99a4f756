package world.karrot.migrate.transfer.internal.importing.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.StagingTable.Violation;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.load.RowRewriter;
import world.karrot.migrate.transfer.internal.importing.load.RowValues;
import world.karrot.migrate.transfer.internal.importing.plan.GroupNames;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/**
 * One more reading of an archive that cannot be imported, or that nobody wants to import yet: finds every row that
 * would break a unique or check constraint of the target, and not only the first, at which a load would stop. Rows go
 * into staging tables; Karrot's own tables are only read.
 */
public final class ViolationSearch extends StagingReading {
    private final Findings violations = new Findings();

    private ViolationSearch(PlannedImport run, Progress progress) {
        super(run, progress, "Trying the rules on", 0);
    }

    /**
     * Reads the archive, and finds what was not known before.
     *
     * @param run with a plan that may have holes: what is missing there is null in the rows, and breaks nothing
     * @throws world.karrot.migrate.api.MigrationException when the rules cannot be tried
     */
    public static ViolationSearch of(PlannedImport run, Progress progress) throws IOException {
        ViolationSearch search = new ViolationSearch(run, progress);
        run.archive().read(search);
        search.conclude((model, staging) -> staging.violations().stream()
                .filter(violation -> !isSolved(model, violation))
                .forEach(violation -> search.violations.add(search.finding(model, violation))));
        return search;
    }

    /** What was found. */
    public List<Finding> violations() {
        return violations.list();
    }

    @Override
    protected RowValues values(ModelSurvey model) {
        ImportTransaction target = run().target();
        RowValues rewriter = new RowRewriter(model, run().plan(), target, new Findings());
        List<Column> columns = Cell.columns(model.loaded());
        return (row, id, newId) -> {
            List<Object> values = rewriter.of(row, id, newId);
            for (int i = 0; i < values.size(); i++) {
                Optional<String> objection = target.objection(columns.get(i), values.get(i));
                if (objection.isPresent()) {
                    values.set(i, null);
                }
            }
            return values;
        };
    }

    /** Told after the first reading. */
    @Override
    public void problem(Finding problem) {
        // and no news
    }

    /** What is unique by itself is no news: the plan found it taken, and either changed it or made a problem of it. */
    private static boolean isSolved(ModelSurvey survey, Violation violation) {
        return violation.columns().size() == 1
                && isPlanned(survey, violation.columns().get(0));
    }

    private static boolean isPlanned(ModelSurvey survey, String column) {
        return survey.unique().containsKey(column)
                || survey.model()
                        .traits(Trait.MatchedBy.class)
                        .anyMatch(by -> by.column().equals(column))
                || (survey.model().isGroup() && column.equals(GroupNames.FIELD));
    }

    private Finding finding(ModelSurvey survey, Violation violation) {
        String model = survey.name();
        List<String> fields =
                violation.columns().stream().map(survey.model()::field).toList();
        Place place = Place.model(model).row(run().plan().ids().get(model).source(violation.first()));
        return Finding.of(violation.what(), place.field(String.join(" and ", fields)), violation.remedy())
                .counted(violation.rows());
    }
}
