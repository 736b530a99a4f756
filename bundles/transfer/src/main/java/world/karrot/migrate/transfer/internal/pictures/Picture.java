package world.karrot.migrate.transfer.internal.pictures;

import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.Place;

/**
 * A picture of which Karrot shows sizes.
 *
 * @param path as rows name it
 * @param sizes the sides of the squares that they fit into, in pixels
 * @param where the first row that names it
 */
record Picture(String path, Set<Integer> sizes, Place where) {
    /** The same, where another row names it for other sizes. */
    Picture and(Picture other) {
        Set<Integer> all = new TreeSet<>(sizes);
        all.addAll(other.sizes);
        return new Picture(path, all, where);
    }
}
