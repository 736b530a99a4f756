package world.karrot.migrate.itests.instances;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;

/**
 * A PostgreSQL server of its own that Karrot instances are made on. It listens on the loopback interface only, at a
 * free port, asks everybody for a password, and runs as root as well as not. It stops when closed, and at the latest
 * when the virtual machine ends; its databases are gone then.
 *
 * <p>All methods may be called from any thread.
 */
public final class Postgres implements AutoCloseable {

    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private static final String STANDBY = "standby.signal";

    private final PostgresSettings settings;
    private final Superuser superuser;
    private final Databases databases;
    private final AtomicInteger instances = new AtomicInteger();
    private EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server, PostgresSettings settings, String password) {
        this.server = server;
        this.settings = settings;
        superuser = new Superuser(server.getPort(), password);
        databases = new Databases(superuser);
    }

    /** Starts a server in the folder for temporary files. */
    public static Postgres start() throws IOException {
        return start(PostgresSettings.temporary());
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @throws IOException if it does not start
     * @throws IllegalStateException if another server, still in use, has the same data folder
     */
    public static Postgres start(PostgresSettings settings) throws IOException {
        Leftovers.clear(settings.data());
        if (settings.isTemporary()) {
            Leftovers.clearBeside(settings.data());
        }
        String password = Passwords.random();
        Path passwordFile = Files.createTempFile("karrot-postgres", ".password");
        try {
            Files.writeString(passwordFile, Passwords.hashed(password));
            EmbeddedPostgres server =
                    initialised(builder(settings, password), passwordFile).start();
            return closedAtTheEnd(new Postgres(server, settings, password));
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static Postgres closedAtTheEnd(Postgres postgres) {
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::closeUnchecked, "postgres-closer"));
        return postgres;
    }

    /**
     * The embedded server's own hook does not wait for another thread that is closing it already; ours does. And it
     * deletes its data at each stop, even if they are to be used again.
     */
    private static EmbeddedPostgres.Builder builder(PostgresSettings settings, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setDataDirectory(settings.data())
                .setPGStartupWait(STARTUP_WAIT)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
        settings.parameters().forEach(builder::setServerConfig);
        return builder;
    }

    /** The builder's "locale" settings are options of initdb; it has no others for who may log in. */
    private static EmbeddedPostgres.Builder initialised(EmbeddedPostgres.Builder builder, Path passwordFile) {
        return builder.setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString());
    }

    /** The port on the loopback interface. */
    public int port() {
        return superuser.port();
    }

    /**
     * Makes a new instance: a database and a role of its own, a media folder and a settings file. The first instance of
     * a fixture takes longer than those after it.
     *
     * @param name lower-case letters, digits and {@code _}; may be used again with another folder
     * @param directory gets a folder of that name, which must not be there yet
     */
    public KarrotInstance create(String name, Fixture fixture, Path directory) throws IOException, SQLException {
        String database = name + "_" + instances.incrementAndGet();
        Path home = Files.createDirectories(directory.toAbsolutePath()).resolve(name);
        KarrotInstance instance = new KarrotInstance(
                name,
                Superuser.HOST,
                port(),
                database,
                database,
                Passwords.random(),
                home.resolve("uploads"),
                home.resolve(".env"),
                fixture.siteUrl(name));
        databases.create(instance, fixture);
        Files.createDirectory(home);
        Media.create(fixture, instance.media());
        EnvFile.write(instance);
        return instance;
    }

    /** Deletes an instance's database, whoever is still connected. Its media folder and settings file stay. */
    public void drop(KarrotInstance instance) throws SQLException {
        databases.drop(instance);
    }

    /** Runs SQL in an instance's database as the server's administrator: what the instance's own role may not do. */
    public void administer(KarrotInstance instance, String... commands) throws SQLException {
        databases.administer(instance, commands);
    }

    /**
     * Starts the server again, on the same port, as a hot standby whose primary is silent: what is there can be read,
     * and nothing can be changed.
     */
    public synchronized void becomeStandby() throws IOException {
        server.close();
        Files.createFile(settings.data().resolve(STANDBY));
        server = builder(settings, superuser.password()).setPort(port()).start();
    }

    /**
     * Stops the server, whoever is still connected, and deletes its databases. Media folders and settings files stay.
     * Returns when that is done, whichever thread does it; does nothing when called again.
     */
    @Override
    public synchronized void close() throws IOException {
        server.close();
        FileUtils.deleteDirectory(settings.data().toFile());
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
