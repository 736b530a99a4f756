package world.karrot.migrate.transfer.internal.exporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.transfer.ModelCount;

/**
 * Says what went into an archive.
 *
 * @param made by model, how many rows have a value that the export made, by field
 */
record ManifestMaker(ExportSource source, ArchiveWriter writer, Map<String, Map<String, Long>> made) {
    Manifest make(List<ModelCount> counts, FileExport files) {
        return new Manifest(
                Manifest.FORMAT,
                UUID.randomUUID().toString(),
                source.snapshot().takenAt(),
                "karrot-migrate",
                origin(),
                contents(),
                counts.stream().map(this::summary).toList(),
                new Manifest.Files(files.count(), files.bytes()));
    }

    private Manifest.Source origin() {
        return new Manifest.Source(
                source.settings().site(),
                source.groups().stream().map(GroupSummary::id).toList(),
                new TreeMap<>(source.snapshot().catalogue().migrations()));
    }

    private Map<String, String> contents() {
        Map<String, String> versions = new TreeMap<>();
        source.models().contents().forEach(content -> versions.put(content.name(), content.version()));
        return versions;
    }

    private ModelSummary summary(ModelCount count) {
        ResolvedModel model = source.models().model(count.model()).orElseThrow();
        return new ModelSummary(
                count.model(),
                model.content(),
                count.rows(),
                writer.checksum(count.model()),
                fields(model),
                model.isMade());
    }

    private Map<String, Field> fields(ResolvedModel model) {
        Map<String, String> defaults =
                model.isMade() ? Map.of() : source.snapshot().defaults(model.table());
        Map<String, Field> fields = new TreeMap<>();
        model.table().columns().forEach(column -> {
            String name = model.field(column.name());
            fields.put(
                    name,
                    new Field(
                            model.table().isReference(column) ? Field.REFERENCE : column.type(),
                            Optional.ofNullable(defaults.get(column.name())),
                            made.getOrDefault(model.name(), Map.of()).getOrDefault(name, 0L)));
        });
        return fields;
    }
}
