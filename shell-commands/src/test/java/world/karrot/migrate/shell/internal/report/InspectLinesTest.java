package world.karrot.migrate.shell.internal.report;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.InspectService.Group;
import world.karrot.migrate.api.transfer.ModelCount;

/** What karrot:inspect says. */
public class InspectLinesTest {
    private static final Map<String, Field> MADE = Map.of(
            "id", new Field("integer", Optional.empty(), 0), "status", new Field("reference", Optional.empty(), 3));

    @Test
    public void inspectSaysWhereAnArchiveComesFrom() {
        Manifest manifest = new Manifest(
                2,
                "id",
                Instant.EPOCH,
                "karrot-migrate 1",
                new Manifest.Source("https://karrot.example", List.of(3L), Map.of("places", "0038_place_default_view")),
                Map.of("issues", "1.1.0", "core", "1.0.0"),
                List.of(
                        new ModelSummary("places.placestatus", "core", 4, "", Map.of(), true),
                        new ModelSummary("places.place", "core", 3, "", MADE, false)),
                new Manifest.Files(0, 0));
        assertEquals("""
                Written by karrot-migrate 1, 1970-01-01 00:00 UTC, in format 2
                Comes from https://karrot.example
                The source's newest migrations:
                  places  0038_place_default_view
                Content bundles that took part:
                  core    1.0.0
                  issues  1.1.0
                1 group:
                  3  Hills
                What is in it, with the number of rows:
                  groups.group             1
                  and 2 media files, 20.0 kB
                Made by the export as Karrot's own upgrade makes it, since the source's Karrot is older:
                  places.placestatus              4
                  places.place.status             3
                """, text(InspectLines.of(contents(Optional.of(manifest)))));
    }

    @Test
    public void inspectReadsKarrotsOwnArchives() {
        assertFalse(text(InspectLines.of(contents(Optional.empty()))).contains("Written by"));
    }

    static Contents contents(Optional<Manifest> manifest) {
        return new Contents(
                List.of(new Group(3, "Hills")),
                List.of(new ModelCount("groups.group", 1)),
                2,
                20_000,
                manifest,
                List.of());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
