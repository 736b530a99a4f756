package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Shadow.Breach;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * One more reading of an archive that cannot be imported, or that nobody wants to import yet: finds every row that
 * would break a unique or check constraint of the target, and not only the first, at which a load would stop. Rows go
 * into shadows of their tables; Karrot's own tables are only read.
 */
final class Diagnosis extends ShadowReading {
    private Diagnosis(Import run, Progress progress) {
        super(run, progress, "Trying the rules on");
    }

    /**
     * Reads the archive, and returns what was not known before.
     *
     * @param run with a plan that may have holes: what is missing there is null in the rows, and breaks nothing
     * @throws world.karrot.migrate.api.MigrationException when the rules cannot be tried
     */
    static List<Finding> breaches(Import run, Progress progress) throws IOException {
        Diagnosis diagnosis = new Diagnosis(run, progress);
        run.archive().read(diagnosis);
        Findings found = new Findings();
        diagnosis.conclude((model, shadow) -> shadow.breaches().stream()
                .filter(breach -> !isSolved(model, breach))
                .forEach(breach -> found.add(diagnosis.finding(model, breach))));
        return found.list();
    }

    @Override
    RowValues values(ModelSurvey model) {
        ImportTransaction target = run().target();
        RowValues rewriter =
                new RowRewriter(model, run().plan(), target.catalogue().contentTypes(), new Findings());
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
    private static boolean isSolved(ModelSurvey survey, Breach breach) {
        return breach.columns().size() == 1
                && isPlanned(survey, breach.columns().get(0));
    }

    private static boolean isPlanned(ModelSurvey survey, String column) {
        return survey.free().containsKey(column)
                || survey.model()
                        .model()
                        .traits(Trait.MatchedBy.class)
                        .anyMatch(by -> by.column().equals(column))
                || (survey.model().isGroup() && column.equals(GroupNames.FIELD));
    }

    private Finding finding(ModelSurvey survey, Breach breach) {
        String model = survey.model().name();
        List<String> fields =
                breach.columns().stream().map(survey.model()::field).toList();
        Place place = Place.model(model).row(run().plan().ids().get(model).source(breach.first()));
        return Finding.of(breach.what(), place.field(String.join(" and ", fields)), breach.remedy())
                .counted(breach.rows());
    }
}
