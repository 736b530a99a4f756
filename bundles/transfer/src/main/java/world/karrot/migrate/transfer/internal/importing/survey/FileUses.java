package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Kept;

/** Which files an archive holds, and which of its rows name one. */
public final class FileUses {
    private final Set<String> held = new HashSet<>();
    private final List<Use> uses = new ArrayList<>();
    private final Kept kept = new Kept();

    /** Returns whether the file is a new one. */
    boolean hold(String path) {
        kept.add(path);
        return held.add(path);
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
        return held.contains(path);
    }

    public List<Use> uses() {
        return uses;
    }

    /** The first row that names a file. */
    public Place user(String path) {
        return uses.stream()
                .filter(use -> use.path().equals(path))
                .findFirst()
                .map(use ->
                        Place.model(use.model()).row(use.row()).field(use.cell().field()))
                .orElse(Place.NOWHERE);
    }

    /** A row that names a file. */
    public record Use(String model, long row, Cell cell, String path) {}
}
