package world.karrot.migrate.api;

import java.util.Objects;

/**
 * Something that a run noticed: a problem that stops it, or a warning that does not. Carries no row content.
 *
 * @param what what is wrong, one sentence without a full stop
 * @param where the first place it was found at
 * @param remedy what the admin can do about it, or empty
 * @param count how many places it was found at, at least 1
 */
public record Finding(String what, Place where, String remedy, long count) {
    public Finding {
        Objects.requireNonNull(what);
        Objects.requireNonNull(where);
        Objects.requireNonNull(remedy);
    }

    public static Finding of(String what, Place where, String remedy) {
        return new Finding(what, where, remedy, 1);
    }

    public static Finding of(String what, String remedy) {
        return of(what, Place.NOWHERE, remedy);
    }

    public Finding counted(long count) {
        return new Finding(what, where, remedy, count);
    }

    @Override
    public String toString() {
        String place = where.equals(Place.NOWHERE) ? "" : where + ": ";
        String more = count > 1 ? " (and " + (count - 1) + " more like it)" : "";
        return place + what + more + (remedy.isEmpty() ? "" : ". " + remedy);
    }
}
