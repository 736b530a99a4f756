package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.importing.rows.Conversions;
import world.karrot.migrate.transfer.internal.importing.rows.LeftBehind;
import world.karrot.migrate.transfer.internal.importing.survey.FirstReading;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** An archive that nobody has written. Its rows are whole: what a test does not say, any value will do for. */
public final class SmallArchive {
    /** When it says that it was made, if it says anything. */
    public static final Instant EXPORTED_AT = Instant.parse("2024-03-01T12:00:00Z");

    private final ResolvedModels models;
    private final Map<String, List<Row>> standIns = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Manifest.ModelSummary> summaries = new ArrayList<>();
    private Optional<Manifest.Source> source = Optional.empty();

    private SmallArchive(ResolvedModels models) {
        this.models = models;
    }

    /** An archive without rows, for models that take part; others may be in it all the same. */
    public static SmallArchive of(ResolvedModels models) {
        return new SmallArchive(models);
    }

    /**
     * A row.
     *
     * @param fields each followed by its value
     */
    public SmallArchive has(String model, long id, Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        models.model(model).ifPresent(known -> fill(values, known, id));
        values.putAll(ModelFixture.row(fields).values());
        rows.computeIfAbsent(model, name -> new ArrayList<>()).add(new Row(1, values));
        return this;
    }

    /** What is known of a row that did not come along. */
    public SmallArchive knows(String model, long id, String field, Object value) {
        standIns.computeIfAbsent(model, name -> new ArrayList<>()).add(ModelFixture.row("id", id, field, value));
        return this;
    }

    public SmallArchive file(String path, byte... content) {
        files.put(path, content);
        return this;
    }

    /** Says what the source is, its apps at these migrations, each followed by its own. */
    public SmallArchive from(String site, String... migrations) {
        Map<String, String> newest = new LinkedHashMap<>();
        for (int i = 0; i < migrations.length; i += 2) {
            newest.put(migrations[i], migrations[i + 1]);
        }
        source = Optional.of(new Manifest.Source(site, List.of(), newest));
        return this;
    }

    /**
     * Says whose content a model was.
     *
     * @param made whether the source had no such table
     */
    public SmallArchive describes(String model, String content, boolean made) {
        source = source.or(() -> Optional.of(new Manifest.Source("", List.of(), Map.of())));
        long count = rows.getOrDefault(model, List.of()).size();
        summaries.add(new Manifest.ModelSummary(model, content, count, "", Map.of(), made));
        return this;
    }

    /** References are left to the test, since a wrong one would be found. */
    private static void fill(Map<String, Object> values, ResolvedModel model, long id) {
        model.table().columns().stream()
                .filter(column -> !column.nullable() && !model.table().isReference(column))
                .forEach(column -> values.putIfAbsent(column.name(), any(column, id)));
    }

    /** Texts differ from row to row, and fit into short columns. */
    private static Object any(Column column, long id) {
        Object least = ModelFixture.least(column.type());
        return least.equals("") ? String.valueOf(id) : least;
    }

    /** What an import learns when it reads this for the first time. */
    public Survey survey(Target target, ImportChoices choices) throws IOException {
        return FirstReading.of(
                archive(),
                models,
                new Conversions(Map.of(), new LeftBehind(choices.leftBehind())),
                choices,
                target.transaction(),
                ReadingLimits.usual(),
                Progress.NONE);
    }

    private MemoryArchive archive() {
        MemoryArchive archive = new MemoryArchive();
        standIns.forEach((model, lines) -> archive.standIns(model, lines.toArray(Row[]::new)));
        rows.forEach((model, lines) -> archive.rows(model, lines.toArray(Row[]::new)));
        files.forEach(archive::file);
        source.map(this::manifest).ifPresent(archive::manifest);
        return archive;
    }

    private Manifest manifest(Manifest.Source from) {
        return new Manifest(
                Manifest.FORMAT, "id", EXPORTED_AT, "software", from, Map.of(), summaries, new Manifest.Files(0, 0));
    }
}
