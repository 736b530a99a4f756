package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.transfer.internal.Kept;
import world.karrot.migrate.transfer.internal.media.PictureKind;

/** Which files an archive holds, and which of its rows name one. */
public final class FileUses {
    private final Map<String, Optional<PictureKind>> held = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Kept kept = new Kept();

    /**
     * Returns whether the file is a new one: an archive may hold it once for every use, and the first is taken.
     *
     * @param head its first bytes
     */
    boolean hold(String path, byte[] head) {
        boolean isNew = held.putIfAbsent(path, PictureKind.of(head)) == null;
        if (isNew) {
            kept.add(path);
        }
        return isNew;
    }

    void use(String model, long row, Cell cell, String path) {
        kept.add(path);
        uses.add(new Use(model, row, cell, path));
    }

    /** How much is kept of them. */
    long kept() {
        return kept.notes();
    }

    public boolean holds(String path) {
        return held.containsKey(path);
    }

    /** What kind of picture a file is, if it is one. */
    public Optional<PictureKind> kind(String path) {
        return held.get(path);
    }

    public List<Use> uses() {
        return uses;
    }

    /** The first row that names a file. */
    public Place user(String path) {
        return uses.stream()
                .filter(use -> use.path().equals(path))
                .findFirst()
                .map(Use::place)
                .orElse(Place.NOWHERE);
    }

    /** A row that names a file. */
    public record Use(String model, long row, Cell cell, String path) {
        public Trait.FileIn declared() {
            return cell.declared(Trait.FileIn.class);
        }

        public Place place() {
            return Place.model(model).row(row).field(cell.field());
        }

        /** The same, and where the archive holds the file. */
        public Place placeAndFile() {
            return new Place(path, model, null, row, cell.field(), null);
        }
    }
}
