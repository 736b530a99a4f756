package world.karrot.migrate.itests.hostile.archive;

import java.util.List;

/**
 * An archive that was made to do harm.
 *
 * @param name what somebody did to it
 * @param wishes options with which the admin imports it
 */
public record Hostile(String name, List<String> wishes, Bytes bytes) {
    /** Lets notifications arrive for people who were there before as well. */
    public static final List<String> ALL_NOTIFICATIONS = List.of("--notifications", "all");

    /** One that is imported with whatever an admin may ask for. */
    public Hostile(String name, Bytes bytes) {
        this(name, ALL_NOTIFICATIONS, bytes);
    }

    /** Made when it is needed: all of them at once would not fit into memory. */
    public interface Bytes {
        byte[] make() throws Exception;
    }
}
