package world.karrot.migrate.database.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;
import world.karrot.migrate.itests.instances.PostgresSettings;
import world.karrot.migrate.itests.instances.Witness;

/** A server's certificate is looked at if the URL beside the settings file asks for that. */
public class TlsTest {
    @ClassRule
    public static final TemporaryFolder temporary = new TemporaryFolder();

    private static Path certificate;
    private static Path anothers;
    private static Postgres postgres;
    private static KarrotInstance karrot;

    @BeforeClass
    public static void start() throws Exception {
        certificate = certificate("server");
        anothers = certificate("another");
        postgres = Postgres.start(PostgresSettings.temporary()
                .with("ssl", "on")
                .with("ssl_cert_file", certificate.toString())
                .with("ssl_key_file", key("server").toString()));
        karrot = postgres.create("tls", Fixture.EMPTY, temporary.newFolder().toPath());
    }

    private static Path certificate(String name) throws IOException, InterruptedException {
        Path file = temporary.getRoot().toPath().resolve(name + ".pem");
        Witness.Testimony made = Witness.openssl()
                .run(
                        ("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
                                        + " -keyout " + key(name) + " -out " + file)
                                .split(" ", -1));
        assertThat(made.status()).as(made.errors()).isZero();
        Files.setPosixFilePermissions(key(name), PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static Path key(String name) {
        return temporary.getRoot().toPath().resolve(name + ".key");
    }

    @AfterClass
    public static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    public void aCertificateThatIsKnownIsTaken() {
        try (Snapshot snapshot = snapshot("localhost", certificate)) {
            assertThat(snapshot.takenAt()).isNotNull();
        }
    }

    @Test
    public void aCertificateOfSomebodyElseOrForAnotherHostIsNot() {
        assertThatThrownBy(() -> snapshot("localhost", anothers))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("certificate is by none of those in the file that sslrootcert names");
        assertThatThrownBy(() -> snapshot("127.0.0.1", certificate))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("certificate is for another host name");
    }

    @Test
    public void whatElseIsInTheWayOfEncryptionIsNamed() throws Exception {
        assertThatThrownBy(() -> snapshot("localhost", Path.of("/not/there")))
                .hasMessageContaining("the file that sslrootcert names")
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> snapshot(karrot.port(), "sslmode=verify")).hasMessageContaining("no such sslmode");
        try (Postgres plain = Postgres.start(PostgresSettings.temporary())) {
            assertThatThrownBy(() -> snapshot(plain.port(), "sslmode=require"))
                    .hasMessageContaining("the server offers no TLS");
        }
    }

    private static Snapshot snapshot(String host, Path root) {
        return snapshot(host + ":" + karrot.port(), "sslmode=verify-full&sslrootcert=" + root);
    }

    private static Snapshot snapshot(int port, String parameters) {
        return snapshot("localhost:" + port, parameters);
    }

    private static Snapshot snapshot(String server, String parameters) {
        String url = "postgres://%s/%s?%s".formatted(server, karrot.database(), parameters);
        Connection connection = new Connection(
                "tls",
                Optional.of(karrot.env()),
                Optional.of(url),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.AUTO);
        return new PostgresInstance(connection, new DataSources()).snapshot();
    }
}
