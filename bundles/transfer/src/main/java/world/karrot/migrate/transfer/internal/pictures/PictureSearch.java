package world.karrot.migrate.transfer.internal.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.receipt.IdBlocks;

/** Finds the pictures of which the installed contents say that Karrot shows sizes. */
final class PictureSearch {
    private final Snapshot snapshot;
    private final Optional<Map<String, IdBlocks>> only;
    private final Map<String, Picture> found = new LinkedHashMap<>();

    /** @param only the rows that are meant, by table; or empty for all rows */
    PictureSearch(Snapshot snapshot, Optional<Map<String, IdBlocks>> only) {
        this.snapshot = snapshot;
        this.only = only;
    }

    /** Each once, however many rows name it. */
    List<Picture> find(ResolvedModels models) {
        models.models().stream().filter(this::isMeant).forEach(this::find);
        return List.copyOf(found.values());
    }

    private boolean isMeant(ResolvedModel model) {
        return only.isEmpty() || only.get().containsKey(model.table().name());
    }

    private void find(ResolvedModel model) {
        model.traits(Trait.FileIn.class)
                .filter(file -> !file.sizes().isEmpty())
                .filter(file -> model.table().column(file.column()).isPresent())
                .forEach(file -> find(model, file));
    }

    private void find(ResolvedModel model, Trait.FileIn file) {
        Place place = Place.model(model.name()).field(file.column());
        Set<Integer> sizes = Set.copyOf(file.sizes());
        snapshot
                .files(
                        model.table(),
                        file.column(),
                        only.map(rows -> rows.get(model.table().name())))
                .stream()
                .map(use -> new Picture(use.path(), sizes, place.row(use.id())))
                .forEach(picture -> found.merge(picture.path(), picture, Picture::and));
    }
}
