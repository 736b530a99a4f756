package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Holdings;

/** The first reading of an archive: checks everything, gathers ids, names and needs, and changes nothing. */
final class Survey implements ArchiveVisitor {
    /** Rows between two reports of the progress. */
    static final int REPORTED = 1000;

    private final ResolvedModels models;
    private final Map<String, ModelImporter> importers;
    private final Set<Long> anonymous; // ids of people who are to become anonymous
    private final Progress progress;
    private final Map<String, ModelSurvey> surveys = new LinkedHashMap<>();
    private final Map<String, RowCheck> checks = new HashMap<>();
    private final Map<String, Long> unclaimed = new TreeMap<>();
    private final Needs needs = new Needs();
    private final Lapses lapses = new Lapses();
    private final Redactions redactions;
    private final FileUses files = new FileUses();
    private final Findings problems = new Findings();
    private final Holdings holdings = new Holdings();

    Survey(ImportRequest request, ModelRegistry registry, ImportTransaction target, Progress progress) {
        this.models = registry.resolve(target.catalogue(), request.choices().without());
        this.importers = registry.importers();
        this.anonymous = request.choices().people().anonymous();
        this.redactions = new Redactions(models, anonymous);
        this.progress = progress;
        models.models().forEach(model -> {
            ModelSurvey survey = new ModelSurvey(model, target);
            surveys.put(model.name(), survey);
            checks.put(model.name(), new RowCheck(survey, this, target, problems));
        });
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        progress.report("Checking " + model, 0);
        RowCheck check = checks.get(model);
        ModelImporter own = importers.get(model);
        Consumer<Row> holding = holdings.rows(model);
        long count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            holding.accept(row);
            if (++count % REPORTED == 0) {
                progress.report("Checking " + model, count);
            }
            if (check == null) {
                unclaimed.merge(model, 1L, Long::sum);
            } else {
                converted(row, own).ifPresent(check::check);
            }
        }
    }

    /** As a content bundle's own importer has it, if there is one. */
    static Optional<Row> converted(Row row, ModelImporter own) {
        return own == null ? Optional.of(row) : own.convert(row);
    }

    @Override
    public void exact(String model, Rows rows) throws IOException {
        ModelSurvey survey = surveys.get(model);
        if (survey != null) {
            survey.exact().read(rows, survey.cells(), problems);
        }
    }

    @Override
    public void standIns(String model, Rows rows) throws IOException {
        RowCheck check = checks.get(model);
        for (Row row = rows.next(); row != null && check != null; row = rows.next()) {
            check.checkStandIn(row);
        }
    }

    @Override
    public void file(String path, long size, InputStream content) {
        if (files.hold(path)) {
            holdings.file(size);
        }
    }

    @Override
    public void manifest(Manifest read) {
        holdings.manifest(read);
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

    /** Reads all of an archive, and puts in order what was gathered; called once. */
    Survey of(Archive archive) throws IOException {
        archive.read(this);
        surveys.values().forEach(survey -> survey.ids().settle());
        needs.settle(surveys);
        holdings.unproven().forEach(problems::add);
        return this;
    }

    /** Whether the row that a reference points at has certainly been seen. */
    boolean knows(Cell reference, long id) {
        return reference.target().filter(model -> knows(model, id)).isPresent();
    }

    /** Whether a row has certainly been seen. */
    boolean knows(String model, long id) {
        ModelSurvey survey = surveys.get(model);
        return survey != null && survey.ids().knows(id);
    }

    /** Whether a reference points at somebody who is to become anonymous. */
    boolean isAnonymous(Cell reference, long id) {
        return anonymous.contains(id) && people(reference).isPresent();
    }

    private Optional<KeyedRows> people(Cell reference) {
        return reference.target().map(surveys::get).flatMap(ModelSurvey::keyed);
    }

    /**
     * Whether the row that a reference points at may not come along, for the sake of a person or of what it is about.
     * What is not known yet may; hardly anything is referred to before it comes.
     */
    boolean mayStayBehind(Cell reference, long id) {
        ModelSurvey target = surveys.get(reference.target().orElse(""));
        return target != null && (!target.ties(id).isEmpty() || (mayHaveTies(target) && !knows(reference, id)));
    }

    private boolean mayHaveTies(ModelSurvey survey) {
        return survey.hasTargets() || (survey.hasPersonalRows() && !anonymous.isEmpty());
    }

    /** Whether the row that another one is about may not come along. */
    boolean mayStayBehind(String model, long id) {
        return !knows(model, id) || !surveys.get(model).ties(id).isEmpty();
    }

    Lapses lapses() {
        return lapses;
    }

    Redactions redactions() {
        return redactions;
    }

    /** What takes part, as it was when the import began. */
    ResolvedModels models() {
        return models;
    }

    /** The contents' own importers by model, as they were then. */
    Map<String, ModelImporter> importers() {
        return importers;
    }

    /** By model, in the order of loading. */
    Map<String, ModelSurvey> surveys() {
        return surveys;
    }

    /** Rows by model of those that no installed content claims. */
    Map<String, Long> unclaimed() {
        return unclaimed;
    }

    Needs needs() {
        return needs;
    }

    FileUses files() {
        return files;
    }

    Findings problems() {
        return problems;
    }

    /** Absent in Karrot's own archives. */
    Optional<Manifest> manifest() {
        return holdings.manifest();
    }

    /** What the archive holds. */
    Contents contents() {
        return holdings.contents(List.of());
    }
}
