package world.karrot.migrate.transfer.internal.importing.survey;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.transfer.internal.Advance;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Inventory;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.importing.limits.GivenValues;
import world.karrot.migrate.transfer.internal.importing.limits.LimitCheck;
import world.karrot.migrate.transfer.internal.importing.rows.Conversions;
import world.karrot.migrate.transfer.internal.importing.rows.CountedRows;
import world.karrot.migrate.transfer.internal.importing.rows.LeftValues;
import world.karrot.migrate.transfer.internal.media.PictureKind;

/** The first reading of an archive: checks everything, gathers ids, names and references, and changes nothing. */
public final class FirstReading implements ArchiveVisitor {
    private final ResolvedModels models;
    private final Conversions conversions;
    private final Advance advance;
    private final Map<String, ModelSurvey> surveys = new LinkedHashMap<>();
    private final Map<String, RowCheck> checks = new HashMap<>();
    private final Map<String, Long> unclaimed = new TreeMap<>();
    private final Notes notes;
    private final Findings problems = new Findings();
    private final Findings changes = new Findings();
    private final LeftValues left = new LeftValues(changes);
    private final Inventory inventory = new Inventory();
    private final ReadingLimits limits;

    private FirstReading(
            ResolvedModels models,
            Conversions conversions,
            ImportChoices choices,
            ImportTransaction target,
            ReadingLimits limits,
            Progress progress) {
        this.models = models;
        this.limits = limits;
        this.conversions = conversions;
        this.advance = new Advance(progress, "Checking", 0);
        GivenValues given = new GivenValues(choices.values());
        models.models().forEach(model -> surveys.put(model.name(), new ModelSurvey(model, given.of(model), target)));
        this.notes = new Notes(models, surveys, choices.people().anonymous(), target);
        LimitCheck check = new LimitCheck(target, conversions::correction);
        surveys.forEach((name, survey) -> checks.put(name, new RowCheck(models, survey, notes, check, problems)));
        given.refuseOthers(checkGiven(check), problems);
    }

    /** Returns the fields that rows get a value in, by which model's they are. */
    private Set<String> checkGiven(LimitCheck check) {
        Set<String> fields = new HashSet<>();
        surveys.forEach((name, survey) -> survey.exact().given().forEach((field, value) -> {
            fields.add(name + "." + field);
            Cell cell = survey.cells().get(field);
            check.objection(cell.column(), cell.limits(), value)
                    .ifPresent(objection -> problems.add(
                            "The value that --value gives " + objection,
                            Place.model(name).field(field),
                            "Give another."));
        }));
        return fields;
    }

    /**
     * Reads all of an archive, and puts in order what was gathered.
     *
     * @param choices of which those about people and values count already
     * @throws RefusedException when more would have to be kept in memory than the limits allow
     */
    public static Survey of(
            Archive archive,
            ResolvedModels models,
            Conversions conversions,
            ImportChoices choices,
            ImportTransaction target,
            ReadingLimits limits,
            Progress progress)
            throws IOException {
        FirstReading reading = new FirstReading(models, conversions, choices, target, limits, progress);
        archive.read(reading);
        return reading.survey();
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        Rows counted = new CountedRows(model, rows, inventory.rows(model), advance);
        RowCheck check = checks.get(model);
        if (check == null) {
            counted.forEach(row -> unclaimed.merge(model, 1L, Long::sum));
        } else {
            forEach(model, conversions.of(model, counted, left::note), check::check);
        }
    }

    /** Goes through rows of a model, and stops when there is too much to be kept of them. */
    private void forEach(String model, Rows rows, Consumer<Row> take) throws IOException {
        ModelSurvey survey = surveys.get(model);
        long others = kept(ModelSurvey::kept) - survey.kept();
        long otherPeople = kept(ModelSurvey::people) - survey.people();
        rows.forEach(row -> {
            take.accept(row);
            limits.check(
                    otherPeople + survey.people(),
                    notes.unresolved().size(),
                    others + survey.kept() + notes.kept() + inventory.kept());
        });
    }

    private long kept(ToLongFunction<ModelSurvey> count) {
        return surveys.values().stream().mapToLong(count).sum();
    }

    @Override
    public void exact(String model, Rows rows) throws IOException {
        ModelSurvey survey = surveys.get(model);
        if (survey != null) {
            forEach(model, rows, line -> survey.exact().read(rows.member(), line, problems));
        }
    }

    @Override
    public void earlier(String model, Rows rows) throws IOException {
        ModelSurvey survey = surveys.get(model);
        if (survey != null) {
            forEach(model, rows, line -> survey.exact().readEarlier(line, problems));
        }
    }

    @Override
    public void standIns(String model, Rows rows) throws IOException {
        RowCheck check = checks.get(model);
        if (check != null) {
            forEach(model, rows, check::checkStandIn);
        }
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        advance.file();
        if (notes.files().hold(path, content.readNBytes(PictureKind.HEAD))) {
            inventory.file(size);
            limits.check(0, 0, kept(ModelSurvey::kept) + notes.kept() + inventory.kept());
        }
    }

    @Override
    public void manifest(Manifest read) {
        inventory.manifest(read);
    }

    @Override
    public void unknown(String member) {
        problems.add(
                "This is nothing that belongs into an archive",
                Place.member(member),
                "Use the archive as it was made.");
    }

    @Override
    public void problem(Finding problem) {
        problems.add(problem);
    }

    private Survey survey() {
        surveys.forEach((name, survey) -> survey.settle(inventory.summary(name), problems, changes));
        if (inventory.manifest().isEmpty()) {
            surveys.values().forEach(survey -> survey.exact().noteAbsence());
        }
        notes.unresolved().settle(surveys);
        notes.required().settle(problems);
        inventory.unproven().forEach(problems::add);
        return new Survey(
                models,
                conversions,
                surveys,
                unclaimed,
                notes,
                inventory,
                problems.list(),
                changes.list(),
                left.fields());
    }
}
