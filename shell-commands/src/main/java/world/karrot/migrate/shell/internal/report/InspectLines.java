package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.InspectService.Group;

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
        return lines;
    }

    private static List<String> origin(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add("Written by " + manifest.software() + ", " + Text.time(manifest.createdAt()));
        if (!manifest.source().site().isEmpty()) {
            lines.add("Comes from " + manifest.source().site());
        }
        lines.add("Content bundles that took part:");
        lines.addAll(Counts.columns(
                List.copyOf(new TreeMap<>(manifest.contents()).entrySet()), Map.Entry::getKey, Map.Entry::getValue));
        return lines;
    }
}
