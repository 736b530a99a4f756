package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.InspectService.Group;
import world.karrot.migrate.api.transfer.ModelCount;

/** What is in an archive, in lines. */
public final class InspectLines {
    private InspectLines() {}

    public static List<String> of(Contents contents) {
        List<String> lines = new ArrayList<>();
        lines.addAll(contents.manifest()
                .map(InspectLines::origin)
                .orElse(List.of("Says nothing of where it comes from, like all of Karrot's own archives")));
        lines.add(Text.count(contents.groups().size(), "group") + ":");
        lines.addAll(Counts.columns(contents.groups(), group -> Long.toString(group.id()), Group::name));
        lines.add("What is in it, with the number of rows:");
        lines.addAll(Counts.of(contents.models()));
        lines.add("  and " + Text.count(contents.files(), "media file") + ", " + Text.size(contents.fileBytes()));
        lines.addAll(titled(
                "Made by the export as Karrot's own upgrade makes it, since the source's Karrot is older:",
                Counts.of(contents.manifest().map(InspectLines::made).orElse(List.of()))));
        if (!contents.problems().isEmpty()) {
            lines.add("No instance can import this archive as it is.");
        }
        return lines;
    }

    private static List<String> origin(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add("Written by " + manifest.software() + ", " + Text.time(manifest.createdAt()) + ", in format "
                + manifest.format());
        if (!manifest.source().site().isEmpty()) {
            lines.add("Comes from " + manifest.source().site());
        }
        lines.addAll(
                versions("The source's newest migrations:", manifest.source().migrations()));
        lines.addAll(versions("Content bundles that took part:", manifest.contents()));
        return lines;
    }

    private static List<String> versions(String title, Map<String, String> versions) {
        return titled(
                title,
                Counts.columns(
                        List.copyOf(new TreeMap<>(versions).entrySet()), Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> titled(String title, List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(title), lines.stream()).toList();
    }

    /** What is in it and the source does not have. */
    public static List<ModelCount> made(Manifest manifest) {
        return manifest.models().stream()
                .flatMap(InspectLines::made)
                .filter(count -> count.rows() > 0)
                .toList();
    }

    private static Stream<ModelCount> made(ModelSummary model) {
        return model.made()
                ? Stream.of(new ModelCount(model.model(), model.rows()))
                : new TreeMap<>(model.fields())
                        .entrySet().stream()
                                .map(field -> new ModelCount(
                                        model.model() + "." + field.getKey(),
                                        field.getValue().made()));
    }
}
