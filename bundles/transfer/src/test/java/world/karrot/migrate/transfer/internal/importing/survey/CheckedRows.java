package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.limits.GivenValues;
import world.karrot.migrate.transfer.internal.importing.limits.LimitCheck;

/** Rows of a few models, held one by one against a real target, as the first reading does it. */
final class CheckedRows {
    private static final long LINE = 7;

    private final ResolvedModels models;
    private final Map<String, ModelSurvey> surveys = new LinkedHashMap<>();
    private final Map<String, RowCheck> checks = new HashMap<>();
    private final Findings problems = new Findings();
    private final Notes notes;

    private CheckedRows(Target target, Map<String, String> given, Set<Long> anonymous, ResolvedModel... models) {
        this.models = ModelFixture.all(models);
        GivenValues values = new GivenValues(given);
        for (ResolvedModel model : models) {
            surveys.put(model.name(), new ModelSurvey(model, values.of(model), target.transaction()));
        }
        notes = new Notes(this.models, surveys, anonymous, target.transaction());
        LimitCheck limits = new LimitCheck(target.transaction(), model -> "Correct " + model);
        surveys.forEach((name, survey) -> checks.put(name, new RowCheck(this.models, survey, notes, limits, problems)));
    }

    static CheckedRows of(Target target, ResolvedModel... models) {
        return new CheckedRows(target, Map.of(), Set.of(), models);
    }

    /** The same, where the admin gives values, by {@code <model>.<field>}. */
    static CheckedRows given(Target target, Map<String, String> values, ResolvedModel... models) {
        return new CheckedRows(target, values, Set.of(), models);
    }

    /** The same, where somebody is to become anonymous. */
    static CheckedRows anonymous(Target target, long person, ResolvedModel... models) {
        return new CheckedRows(target, Map.of(), Set.of(person), models);
    }

    /** Checks a row, given each field followed by its value. */
    void check(ResolvedModel model, Object... fields) {
        checks.get(model.name()).check(line(fields));
    }

    /** Checks what is known of a row that did not come along. */
    void standIn(ResolvedModel model, Object... fields) {
        checks.get(model.name()).checkStandIn(line(fields));
    }

    private static Row line(Object... fields) {
        return new Row(LINE, ModelFixture.row(fields).values());
    }

    /** Gives one row an exact value. */
    void exact(ResolvedModel model, long id, String field, String value) {
        survey(model).exact().read("exact", exact(id, field, value), problems);
    }

    /** Gives one row what it had in a column of an older Karrot. */
    void earlier(ResolvedModel model, long id, String column, String value) {
        survey(model).exact().readEarlier(exact(id, column, value), problems);
    }

    private static Row exact(long id, String field, String value) {
        return ModelFixture.row("field", field, "value", value, "ids", "{[" + id + "," + (id + 1) + ")}");
    }

    /** Where a row is that was checked. */
    static Place place(ResolvedModel model) {
        return Place.model(model.name()).line(LINE);
    }

    static Place place(ResolvedModel model, long id, String field) {
        return place(model).row(id).field(field);
    }

    ResolvedModels models() {
        return models;
    }

    ModelSurvey survey(ResolvedModel model) {
        return surveys.get(model.name());
    }

    Cell cell(ResolvedModel model, String field) {
        return survey(model).cells().get(field);
    }

    Notes notes() {
        return notes;
    }

    List<Finding> problems() {
        return problems.list();
    }
}
