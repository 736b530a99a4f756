package world.karrot.migrate.database.internal.connect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.postgresql.ds.PGSimpleDataSource;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;
import world.karrot.migrate.itests.instances.PostgresSettings;

public class DatabaseUrlTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path sockets;
    private Postgres postgres;
    private KarrotInstance karrot;

    @Before
    public void start() throws Exception {
        sockets = temporary.newFolder("sockets").toPath();
        Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwxrwxrwx"));
        postgres = Postgres.start(PostgresSettings.temporary().with("unix_socket_directories", sockets.toString()));
        karrot = postgres.create("local", Fixture.EMPTY, temporary.newFolder().toPath());
    }

    @After
    public void stop() throws IOException {
        postgres.close();
    }

    @Test
    public void aHostThatIsAFolderIsWhereTheSocketIs() throws Exception {
        assertConnects(settings("DATABASE_HOST=" + sockets));
        assertConnects(withUrl("postgres://U:P@/NAME?host=" + sockets + "&port=PORT&sslmode=require"));
        assertConnects(
                withUrl("postgresql://U:P@%2F" + sockets.toString().substring(1).replace("/", "%2F") + ":PORT/NAME"));
        Files.writeString(temporary.getRoot().toPath().resolve("password"), karrot.password());
        String url = filled("jdbc:postgresql:///NAME?host=" + sockets + "&port=PORT");
        assertConnects(new Connection(
                "local",
                Optional.empty(),
                Optional.of(url),
                Optional.of(karrot.user()),
                Optional.of(temporary.getRoot().toPath().resolve("password")),
                Optional.of(karrot.media()),
                Optional.empty(),
                Keys.AUTO));
    }

    @Test
    public void settingsMayHaveAUrlAlone() throws Exception {
        Connection connection = withUrl("postgres://U:P@127.0.0.1:PORT/NAME");
        assertConnects(connection);
        ConnectionSettings settings = ConnectionSettings.of(connection);
        assertThat(settings.defaults()).isEmpty();
        assertThat(settings.doubts()).extracting(Finding::what).containsExactly("Karrot has no setting DATABASE_URL");
        assertThat(new PostgresInstance(connection, new DataSources())
                        .settings()
                        .database())
                .isEqualTo(filled("127.0.0.1:PORT/NAME"));
    }

    @Test
    public void besideOtherSettingsAUrlSaysNothing() throws Exception {
        assertConnects(settings("DATABASE_HOST=127.0.0.1", "DATABASE_URL=postgres://nowhere.invalid/x"));
    }

    @Test
    public void noPasswordIsShown() {
        for (String url : List.of(
                "postgres://u:secret@h:5/d?x=y",
                "jdbc:postgresql://h:5/d?password=secret",
                "postgres://u:secret@h:5/d")) {
            assertThat(new DatabaseUrl(url).description()).isEqualTo("h:5/d");
            assertThat(new DatabaseUrl(url).hasPassword()).isTrue();
        }
        assertThat(new DatabaseUrl("postgres://u@h/d").hasPassword()).isFalse();
    }

    @Test
    public void whoConnectsEndsAtTheLastAtSignBeforeThePath() throws Exception {
        PGSimpleDataSource source = new DatabaseUrl("postgres://us%65r:p@s:s+%+%2f@h:5/d").open();
        assertThat(source.getUser()).isEqualTo("user");
        assertThat(source.getPassword()).isEqualTo("p@s:s+%+/");
        assertThat(source.getServerNames()).containsExactly("h");
        assertThat(new DatabaseUrl("postgres://u:p@ss@h:5/d").description()).isEqualTo("h:5/d");
        Connection nowhere = withUrl("postgres://u:secr@t@no.such.host.invalid/d");
        assertThatThrownBy(() -> assertConnects(nowhere))
                .hasMessageContaining("It is no.such.host.invalid/d")
                .hasMessageNotContaining("secr");
    }

    @Test
    public void nothingIsSaidOfAUrlThatCannotBeToldApart() {
        for (String url : List.of(
                "postgres://user:12/secret@host/d",
                "postgres://user:secr/et@host/d",
                "postgres://user:12?secret@host/d",
                "postgres://user:secr#et@host/d",
                "postgres://user:a@12/secret@host/d",
                "mysql://user:secret@host/d",
                "jdbc:postgresql:user:secret@host/d",
                "user:secret@host")) {
            for (Function<DatabaseUrl, ?> use : List.<Function<DatabaseUrl, ?>>of(
                    DatabaseUrl::description, DatabaseUrl::hasPassword, DatabaseUrl::open)) {
                assertThatThrownBy(() -> use.apply(new DatabaseUrl(url)))
                        .isInstanceOf(InstanceException.class)
                        .hasMessageContainingAll("not of the form", "%2F", "%40")
                        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secr", "12", "user:", "host/d"));
            }
        }
    }

    @Test
    public void aMistypedOptionOfEncryptionIsRefused() {
        for (String option : List.of("sslmod=verify-full", "sslmode=require&ssl_mode=verify-full", "sslcrl=a.pem")) {
            assertThatThrownBy(() -> new DatabaseUrl("postgres://host/d?" + option).open())
                    .isInstanceOf(InstanceException.class)
                    .hasMessageContaining("is not known to the driver");
        }
        assertThat(new DatabaseUrl("postgres://h/d?sslmode=require&sslrootcert=/a%2Fb&connect_timeout=9")
                        .open()
                        .getSslMode())
                .isEqualTo("require");
    }

    @Test
    public void whatJdbcTakesIsTaken() {
        assertThat(new DatabaseUrl("jdbc:postgresql:d?ssl=false").description()).isEqualTo("/d");
        assertThat(new DatabaseUrl("jdbc:postgresql:d").open().getDatabaseName())
                .isEqualTo("d");
        assertThat(new DatabaseUrl("jdbc:postgresql://a:1,b:2/d").open().getPortNumbers())
                .containsExactly(1, 2);
        assertThat(new DatabaseUrl("jdbc:postgresql://[::1]:5/d").open().getServerNames())
                .containsExactly("[::1]");
    }

    /** The usual settings file with some lines in place of its host. */
    private Connection settings(String... lines) throws IOException {
        return env(Files.readString(karrot.env()).replace("DATABASE_HOST=127.0.0.1", String.join("\n", lines)));
    }

    private Connection withUrl(String url) throws IOException {
        String others = Files.readAllLines(karrot.env()).stream()
                .filter(line -> !line.startsWith("DATABASE_"))
                .collect(joining("\n"));
        return env(others + "\nDATABASE_URL=" + filled(url) + "\n");
    }

    private String filled(String url) {
        return url.replace("U:P", karrot.user() + ":" + karrot.password())
                .replace("PORT", Integer.toString(karrot.port()))
                .replace("NAME", karrot.database());
    }

    private Connection env(String text) throws IOException {
        Path file = Files.writeString(temporary.getRoot().toPath().resolve(".env"), text);
        return new Connection(
                "local",
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.AUTO);
    }

    private static void assertConnects(Connection connection) {
        try (Snapshot snapshot = new PostgresInstance(connection, new DataSources()).snapshot()) {
            assertThat(snapshot.groups()).isEmpty();
        }
    }
}
