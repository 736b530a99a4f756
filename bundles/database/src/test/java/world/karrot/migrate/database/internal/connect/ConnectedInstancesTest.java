package world.karrot.migrate.database.internal.connect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.utils.properties.TypedProperties;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class ConnectedInstancesTest {
    private static KarrotInstance karrot;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final DataSources sources = new DataSources();
    private final TestKaraf karaf = new TestKaraf(this::arrive, this::leave);
    private Path etc;
    private ConnectedInstances instances;

    @BeforeClass
    public static void createInstance() throws Exception {
        karrot = TestServer.create(Fixture.COMMUNITY);
    }

    @Before
    public void open() throws IOException {
        etc = temporary.newFolder("étc").toPath();
        instances = new ConnectedInstances(sources, new Configurations(karaf.admin(), Optional.of(etc)));
    }

    private static Connection env(String name, Path env) {
        return new Connection(
                name,
                Optional.of(env),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.AUTO);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temporary.getRoot().toPath().resolve(name), text);
    }

    private void arrive(Connection connection) {
        addAt(file(connection.name()), connection);
    }

    private void addAt(Path file, Connection connection) {
        instances.addInstance(new PostgresInstance(written(file.toString(), connection), sources));
    }

    private Path file(String configuration) {
        return etc.resolve("world.karrot.migrate.instance-" + configuration + ".cfg");
    }

    private static Written written(String where, Connection connection) {
        return new Written(where, connection, Optional.empty());
    }

    private void leave(String configuration) {
        String where = file(configuration).toString();
        instances.all().stream()
                .filter(there ->
                        there instanceof PostgresInstance known && known.where().equals(where))
                .forEach(instances::removeInstance);
    }

    @Test
    public void twoOfOneNameAreRefusedWithWhereTheyAre() {
        Connection connection = env("twice", Path.of("/a/.env"));
        instances.addInstance(new PostgresInstance(written("/etc/a.cfg", connection), sources));
        instances.addInstance(new PostgresInstance(written("/etc/b.cfg", connection), sources));
        assertThatThrownBy(() -> instances.get(Optional.of("twice")))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("Several instances are called twice, in /etc/a.cfg and /etc/b.cfg.");
    }

    @Test
    public void aConfigurationThatIsRefusedIsAnInstanceThatSaysWhy() {
        assertRefused(Map.of("version", "2"), "instance~a is not used. A newer version of this tool wrote it.");
        assertRefused(Map.of("keys", "some"), "keys = some says nothing");
        assertRefused(Map.of("name", "a b c"), "letters, digits").isEqualTo("a-b-c");
        assertRefused(Map.of("name", "a".repeat(50)), "40 at the most").isEqualTo("a".repeat(40));
        for (String url : List.of("postgres://karrot:geheim@h/d", "jdbc:postgresql://h/d?password=geheim")) {
            assertRefused(Map.of("url", url), "password in the URL", "password.file")
                    .isEqualTo("a");
        }
    }

    private AbstractStringAssert<?> assertRefused(Map<String, String> properties, String... words) {
        Map<String, String> all = new HashMap<>(Map.of("version", "1"));
        all.putAll(properties);
        Map<String, Object> karafs = Map.of("service.pid", "world.karrot.migrate.instance~a");
        PostgresInstance refused = new PostgresInstance(TestKaraf.configuration(all), karafs, sources);
        for (ThrowingCallable use : List.<ThrowingCallable>of(refused::settings, refused::snapshot, refused::begin)) {
            assertThatThrownBy(use)
                    .isInstanceOf(InstanceException.class)
                    .hasMessageContainingAll(words)
                    .hasMessageNotContaining("geheim");
        }
        return assertThat(refused.name());
    }

    @Test
    public void remembersWhatWorks() throws Exception {
        assertThat(instances.connect(env("source", karrot.env()), false).instance())
                .isSameAs(instances.get(Optional.empty()));
        Path file = etc.resolve("world.karrot.migrate.instance-source.cfg");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain(karrot.password());
        assertThat(etc).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    public void forgetsWhatIsDisconnected() throws Exception {
        instances.connect(env("source", karrot.env()), false);
        instances.disconnect("source");
        assertThat(instances.all()).isEmpty();
        assertThat(karaf.told()).isEmpty();
        assertThat(etc).isEmptyDirectory();
        assertThatThrownBy(() -> instances.disconnect("source"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("No instance is connected.");
    }

    @Test
    public void tellsKarafWhatItReadsFromTheFile() throws Exception {
        instances.connect(env("source", karrot.env()), false);
        Path file = etc.resolve("world.karrot.migrate.instance-source.cfg");
        Map<String, Object> read = new HashMap<>(read(Files.readString(file, ISO_8859_1)));
        read.put("felix.fileinstall.filename", file.toFile().toURI().toString());
        assertThat(karaf.told()).isEqualTo(read);
    }

    @Test
    public void readsWhatItRemembers() throws Exception {
        Connection connection = new Connection(
                "a_b-C",
                Optional.of(Path.of("/srv/kärröt 1/\\x/\\\\{${y}/.env")),
                Optional.of("jdbc:postgresql://h:5/d?ssl=true"),
                Optional.of("u#"),
                Optional.of(Path.of("/p")),
                Optional.of(Path.of("/m")),
                Optional.of("ds"),
                Keys.AUTO);
        assertThat(read(Remembered.fileText(connection))).isEqualTo(Remembered.properties(connection));
    }

    /** As Karaf reads a configuration file. */
    private static Map<String, Object> read(String file) throws IOException {
        TypedProperties properties = new TypedProperties();
        properties.load(new StringReader(file));
        return properties;
    }

    @Test
    public void readsSettings() throws Exception {
        Settings settings = new PostgresInstance(env("source", karrot.env()), sources).settings();
        assertThat(settings.site()).isEqualTo(karrot.siteUrl());
        assertThat(settings.media()).isEqualTo(karrot.media());
        assertThat(settings.database()).isEqualTo("127.0.0.1:" + karrot.port() + "/" + karrot.database());
        assertThat(settings.filePermissions()).isPresent();
    }

    @Test
    public void readsSettingsAsKarrotDoes() throws Exception {
        write("secret", karrot.password() + "\n");
        Path env = write(".env", """
                DATABASE_HOST=127.0.0.1
                DATABASE_PORT=%s
                DATABASE_NAME=%s
                DATABASE_USER=%s
                DATABASE_PASSWORD_FILE=secret
                SITE_URL=https://example.org/
                FILE_UPLOAD_PERMISSIONS=0o640
                FILE_UPLOAD_DIRECTORY_PERMISSIONS=2750
                """.formatted(karrot.port(), karrot.database(), karrot.user()));
        PostgresInstance instance = new PostgresInstance(env("target", env), sources);
        instance.snapshot().close();
        Settings settings = instance.settings();
        assertThat(settings.site()).isEqualTo("https://example.org");
        assertThat(settings.media()).isEqualTo(temporary.getRoot().toPath().resolve("uploads"));
        assertThat(PosixFilePermissions.toString(settings.filePermissions().orElseThrow()))
                .isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(settings.folderPermissions().orElseThrow()))
                .isEqualTo("rwxr-x---");
    }

    @Test
    public void saysWhatDoesNotWork() throws Exception {
        String settings = Files.readString(karrot.env());
        assertFails(
                settings.replace(karrot.password(), "wrong"),
                "does not accept this user and password. It is 127.0.0.1:" + karrot.port());
        assertFails(settings.replace(karrot.password(), ""), "asks for a password");
        assertFails(settings.replace("127.0.0.1", "no.such.host.invalid"), "no such database host");
        assertFails(
                settings.replaceFirst("PORT=.*", "PORT=1"),
                "cannot be reached",
                "It is 127.0.0.1:1/" + karrot.database() + ", says " + temporary.getRoot());
        for (String port : List.of("many", "65536", "99999")) {
            assertFails(
                    settings.replaceFirst("PORT=.*", "PORT=" + port),
                    "DATABASE_PORT in the settings file is no number from 1 to 65535");
        }
        assertFails(settings.replaceFirst("NAME=" + karrot.database(), "NAME=nothing"), "no database of that name");
        assertFails(
                settings.replaceFirst("PORT=.*", "PORT=1").replaceFirst("DATABASE_HOST=.*", ""),
                "It is localhost:1/",
                "Not in that file, so that Karrot's default is used: DATABASE_HOST=localhost.");
        assertFails(settings.replaceFirst("DATABASE_NAME=.*", "DATABASE_NAME="), "Nothing says where the database is");
        assertFails(settings.replaceFirst("FILE_UPLOAD_DIR=.*", "FILE_UPLOAD_DIR=gone"), "There is no media folder");
        assertFails(settings.replaceFirst("SIONS=.*", "SIONS=rw"), "FILE_UPLOAD_", "is not an octal number");
        assertFails(
                settings.replaceFirst("(?m)PASSWORD=.*", "PASSWORD_FILE=gone"),
                "There is no file of DATABASE_PASSWORD_FILE");
    }

    private void assertFails(String settings, String... words) throws IOException {
        Connection connection = env("broken", write(".env", settings));
        assertThatThrownBy(() -> instances.connect(connection, false))
                .isInstanceOf(InstanceException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(karrot.password());
        assertThat(etc).isEmptyDirectory();
    }

    @Test
    public void saysWhatIsMissing() {
        assertThatThrownBy(() -> instances.connect(env("broken", Path.of("/nowhere/.env")), false))
                .hasMessage("There is no settings file /nowhere/.env.");
        assertThatThrownBy(() -> instances.connect(url("jdbc:postgresql://h/d?password=x"), false))
                .hasMessageContaining("There is a password in the URL");
        assertThatThrownBy(() -> instances.connect(url("jdbc:mysql://h/d"), false))
                .hasMessageContaining("not of the form");
    }

    private Connection url(String url) {
        return new Connection(
                "by-url",
                Optional.empty(),
                Optional.of(url),
                Optional.of(karrot.user()),
                Optional.of(temporary.getRoot().toPath().resolve("secret")),
                Optional.of(karrot.media()),
                Optional.empty(),
                Keys.AUTO);
    }

    @Test
    public void connectsByItsParts() throws Exception {
        write("secret", karrot.password());
        Instance instance = instances.connect(url(karrot.jdbcUrl()), false).instance();
        assertThat(instance.settings().site()).isEmpty();
        assertThat(instance.settings().database()).isEqualTo("127.0.0.1:" + karrot.port() + "/" + karrot.database());
    }

    @Test
    public void connectsByDataSource() {
        Connection connection = new Connection(
                "pax",
                Optional.of(karrot.env()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("jdbc/karrot"),
                Keys.AUTO);
        assertThatThrownBy(() -> instances.connect(connection, false))
                .hasMessageContaining("no data source jdbc/karrot");
        sources.addSource(karrot.dataSource(), Map.of("osgi.jndi.service.name", "jdbc/karrot"));
        assertThat(instances.connect(connection, false).instance().settings().database())
                .isEqualTo("data source jdbc/karrot");
    }

    /** Not even the administrator of a machine makes files among its processes. */
    @Test
    public void saysWhatAnImportWillLack() throws Exception {
        String settings = Files.readString(karrot.env());
        Path env = write(".env", settings.replaceFirst("FILE_UPLOAD_DIR=.*", "FILE_UPLOAD_DIR=/proc"));
        assertThat(instances.connect(env("readable", env), false).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.what()).contains("not imported", "media folder /proc"))
                .satisfies(doubt -> assertThat(doubt.remedy()).contains(System.getProperty("user.name")));
        assertThat(instances.connect(env("source", karrot.env()), false).doubts())
                .isEmpty();
    }

    @Test
    public void aNameIsGivenToAnotherInstanceOnlyIfThatIsWanted() throws Exception {
        Connection first = env("karrot", karrot.env());
        assertThat(instances.connect(first, false).replaced()).isEmpty();
        assertThat(instances.connect(first, false).replaced()).isEmpty();
        Path copy = write(".env", Files.readString(karrot.env()));
        assertThatThrownBy(() -> instances.connect(env("karrot", copy), false))
                .isInstanceOf(InstanceException.class)
                .hasMessageContainingAll(
                        "an instance karrot already", karrot.env().toString(), "--name", "--replace");
        assertThat(karaf.told().get("env")).isEqualTo(karrot.env().toString());
        ConnectReport report = instances.connect(env("karrot", copy), true);
        assertThat(report.replaced()).contains("what " + karrot.env() + " says");
        assertThat(report.means()).isEqualTo("what " + copy + " says");
    }

    @Test
    public void whatIsReplacedIsForgottenWhereverItIsKept() throws Exception {
        addAt(Files.createFile(file("production")), env("karrot", Path.of("/nowhere/.env")));
        Instance other = instances.get(Optional.empty());
        Connection wanted = env("karrot", karrot.env());
        assertThat(instances.connect(wanted, true).replaced()).contains("what /nowhere/.env says");
        assertThat(instances.get(Optional.of("karrot"))).isNotSameAs(other);
        assertThat(etc.toFile().list())
                .containsExactly(file("karrot").getFileName().toString());
    }

    @Test
    public void theSameIsNotRememberedTwice() throws Exception {
        Connection same = env("karrot", karrot.env());
        addAt(Files.createFile(file("production")), same);
        assertThat(instances.connect(same, false).instance()).isSameAs(instances.get(Optional.of("karrot")));
        assertThat(etc.toFile().list())
                .containsExactly(file("production").getFileName().toString());
    }

    @Test
    public void aBrokenOneHarmsNobody() {
        arrive(env("b", karrot.env()));
        arrive(env("a", Path.of("/nowhere/.env")));
        assertThat(instances.all()).extracting(Instance::name).containsExactly("a", "b");
        assertThat(instances.get(Optional.of("b")).settings().name()).isEqualTo("b");
        assertThatThrownBy(() -> instances.get(Optional.of("a")).settings()).isInstanceOf(InstanceException.class);
    }

    @Test
    public void namesThoseThatAreThere() {
        assertThatThrownBy(() -> instances.get(Optional.empty())).hasMessageContaining("No instance is connected");
        arrive(env("a", karrot.env()));
        assertThat(instances.get(Optional.empty()).name()).isEqualTo("a");
        arrive(env("b", karrot.env()));
        assertThatThrownBy(() -> instances.get(Optional.empty()))
                .hasMessage("Say which instance. Connected are: a, b.");
        assertThatThrownBy(() -> instances.get(Optional.of("c")))
                .hasMessage("There is no instance c. Connected are: a, b.");
    }
}
