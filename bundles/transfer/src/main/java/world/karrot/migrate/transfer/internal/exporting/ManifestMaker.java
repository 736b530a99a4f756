package world.karrot.migrate.transfer.internal.exporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.transfer.ModelCount;

/** Says what went into an archive. */
record ManifestMaker(ExportSource source, ArchiveWriter writer) {
    Manifest make(List<ModelCount> counts, FileExport files) {
        return new Manifest(
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
        String content = source.models().model(count.model()).orElseThrow().content();
        return new ModelSummary(count.model(), content, count.rows(), writer.checksum(count.model()));
    }
}
