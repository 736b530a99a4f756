package world.karrot.migrate.api.archive;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;
import world.karrot.migrate.api.Finding;

/**
 * Called by {@link Archive#read} for each member in the archive's order, on the caller's thread. What a method leaves
 * unread is skipped, as is all that a visitor has no method for. Nothing that it is told is trustworthy before
 * {@code read} has returned, since only the end of an encrypted archive proves that it is whole.
 */
@ConsumerType
public interface ArchiveVisitor {
    /** A model's rows; called once for each of several members of one name. */
    default void rows(String model, Rows rows) throws IOException {}

    /** What Karrot's spelling of a model's rows loses; comes before the rows. See {@link MemberType#EXACT}. */
    default void exact(String model, Rows rows) throws IOException {}

    /** What rows have in columns that newer Karrots do not have. See {@link MemberType#EARLIER}. */
    default void earlier(String model, Rows rows) throws IOException {}

    /** What is known of rows that others need and that are not in the archive. See {@link MemberType#STAND_INS}. */
    default void standIns(String model, Rows rows) throws IOException {}

    /**
     * A media file.
     *
     * @param path as the rows name it: relative, with no empty, {@code .} or {@code ..} part
     * @param size in bytes
     */
    default void file(String path, long size, InputStream content) throws IOException {}

    /**
     * The manifest, which is the last member; Karrot's own archives have none. Checksums and files that are not as it
     * promises are told to {@link #problem} afterwards; the numbers of rows are left to who reads them.
     */
    default void manifest(Manifest manifest) throws IOException {}

    /** A member that is none of these; its content is skipped. */
    default void unknown(String member) {}

    /** Something wrong with one member or line; reading goes on. */
    void problem(Finding problem);
}
