package world.karrot.migrate.itests.hostile.archive;

/**
 * An archive that was made to do harm.
 *
 * @param name what somebody did to it
 */
public record Hostile(String name, Bytes bytes) {
    /** Made when it is needed: all of them at once would not fit into memory. */
    public interface Bytes {
        byte[] make() throws Exception;
    }
}
