package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Inventory;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

/** What a first reading finds, without one. */
public final class SurveyFixture {
    private SurveyFixture() {}

    /** A model of which these rows have been read. */
    public static ModelSurvey of(ResolvedModel model, Row... rows) {
        ModelSurvey survey = new ModelSurvey(model, Map.of(), null);
        for (Row row : rows) {
            survey.note((Long) row.values().get("id"), row, new Findings());
        }
        return survey;
    }

    /** An archive of these rows, in which nothing concerns several models. */
    public static Survey of(ModelSurvey... surveys) {
        return new Survey(
                ModelFixture.all(),
                null,
                Stream.of(surveys).collect(Collectors.toMap(ModelSurvey::name, Function.identity())),
                Map.of(),
                null,
                new Inventory(),
                List.of(),
                List.of(),
                Set.of());
    }

    /** The same with what the archive says of itself. */
    public static Survey described(Manifest manifest, ModelSurvey... surveys) {
        Survey survey = of(surveys);
        survey.inventory().manifest(manifest);
        return survey;
    }

    /** Lets a row depend on something else. */
    public static void depend(ModelSurvey survey, long id, Dependency.Kind kind, String on, long other) {
        survey.noteDependency(id, new Dependency(kind, on, other));
    }

    /** What rows link with people who become anonymous. */
    public static LinkedPeople linked(ResolvedModels models, Set<Long> anonymous, ResolvedModel model, Row row) {
        LinkedPeople people = new LinkedPeople(models, anonymous, new BroughtPeople(models));
        people.note(model, row);
        return people;
    }

    /** What may lapse. */
    public static void note(OpenMatters matters, ResolvedModel model, Row row) {
        matters.note(model, (Long) row.values().get("id"), row);
    }

    /** A file of an archive. */
    public static void hold(FileUses files, String path, byte... head) {
        files.hold(path, head);
    }

    /** A row that names a file. */
    public static void use(FileUses files, ResolvedModel model, long row, String field, String path) {
        files.use(model.name(), row, Cell.of(model).get(field), path);
    }
}
