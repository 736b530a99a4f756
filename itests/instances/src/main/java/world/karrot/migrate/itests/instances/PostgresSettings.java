package world.karrot.migrate.itests.instances;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Where an embedded PostgreSQL lives, and how it is set up.
 *
 * @param binaries folder that PostgreSQL's programs are unpacked below; servers may share it, and the next one to use
 *     it starts sooner
 * @param data folder of the databases: made at the start, for one server alone, and deleted at its end
 * @param parameters server parameters by name, as in {@code postgresql.conf}; they win over the defaults, among which
 *     are {@code fsync=off} and {@code synchronous_commit=off}
 */
public record PostgresSettings(Path binaries, Path data, Map<String, String> parameters) {

    private static final String NAME = "embedded-pg";

    private static final Path SHARED = Path.of(System.getProperty("java.io.tmpdir"), NAME);

    /** Never written to a disk; Linux has it, but containers often no more of it than 64 MiB. */
    private static final File MEMORY = new File("/dev/shm");

    /** Bytes; more than the databases of some tests need at a time. */
    private static final long ROOM = 2L << 30;

    public PostgresSettings {
        binaries = binaries.toAbsolutePath();
        data = data.toAbsolutePath();
        parameters = Map.copyOf(parameters);
    }

    /**
     * For databases that come and go by the hundred: in memory if there is room, since some file systems are slow where
     * a thousand files have just been deleted, as with each database, and otherwise below the folder for temporary
     * files. A server that was killed is cleared away by a later one.
     */
    public static PostgresSettings temporary() {
        boolean fits = MEMORY.canWrite() && MEMORY.getUsableSpace() > ROOM;
        Path data = fits ? MEMORY.toPath().resolve(NAME) : SHARED;
        return new PostgresSettings(SHARED, data.resolve(UUID.randomUUID().toString()), Map.of());
    }

    /**
     * The databases in {@code home/postgresql}. If a server that was killed left something there, it is stopped and
     * deleted at the start.
     */
    public static PostgresSettings below(Path home) {
        return new PostgresSettings(SHARED, home.resolve("postgresql"), Map.of());
    }

    /** The same with another folder for the programs. */
    public PostgresSettings withBinaries(Path folder) {
        return new PostgresSettings(folder, data, parameters);
    }

    /** The same with one more server parameter, such as {@code fsync} for a benchmark. */
    public PostgresSettings with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new PostgresSettings(binaries, data, more);
    }

    /** Whether others like it may lie beside its databases. */
    boolean isTemporary() {
        return data.getParent().endsWith(NAME);
    }
}
