package world.karrot.migrate.api.archive;

import java.io.IOException;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The rows of one member, read one after another. Valid only during the visit that it was given to. */
@ProviderType
public interface Rows {
    /** The member's name, for messages. */
    String member();

    /**
     * The next row, or null after the last. A line that is not a JSON object is told to {@link ArchiveVisitor#problem}
     * and passed over.
     */
    Row next() throws IOException;

    /** Hands on each row that is left. */
    default void forEach(Consumer<Row> action) throws IOException {
        for (Row row = next(); row != null; row = next()) {
            action.accept(row);
        }
    }
}
