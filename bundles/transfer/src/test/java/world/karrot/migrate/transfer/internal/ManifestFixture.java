package world.karrot.migrate.transfer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;

/** What an archive says of itself: of its models, and otherwise nothing. */
public final class ManifestFixture {
    private ManifestFixture() {}

    public static Manifest manifest(ModelSummary... models) {
        return new Manifest(
                Manifest.FORMAT,
                "id",
                Instant.EPOCH,
                "",
                new Manifest.Source("", List.of(), Map.of()),
                Map.of(),
                List.of(models),
                new Manifest.Files(0, 0));
    }

    public static ModelSummary summary(String model, long rows) {
        return new ModelSummary(model, "core", rows, "", Map.of(), false);
    }
}
