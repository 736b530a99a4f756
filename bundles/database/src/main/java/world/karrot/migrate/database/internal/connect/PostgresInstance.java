package world.karrot.migrate.database.internal.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.UnknownKeys;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.database.internal.load.PostgresImport;
import world.karrot.migrate.database.internal.read.PostgresSnapshot;
import world.karrot.migrate.database.internal.receipt.PostgresFileJournal;
import world.karrot.migrate.database.internal.receipt.PostgresUndo;
import world.karrot.migrate.database.internal.session.Session;

/**
 * An instance that is reached by what a {@link Connection} says. Karrot's settings file is read anew for every call, so
 * that changes there need no restart here, and a file that cannot be read harms nobody else.
 */
@Component(
        service = Instance.class,
        configurationPid = InstanceConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = InstanceConfiguration.class, factory = true)
public final class PostgresInstance implements Instance {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresInstance.class);

    private final Written written;
    private final DataSources sources;

    @Activate
    public PostgresInstance(
            InstanceConfiguration configuration, Map<String, Object> properties, @Reference DataSources sources) {
        this(Written.of(configuration, properties), sources);
        written.refusal().ifPresent(LOG::warn);
        UnknownKeys.of(properties, InstanceConfiguration.class)
                .forEach(warning -> LOG.warn("{}: {}", written.where(), warning));
    }

    PostgresInstance(Connection connection, DataSources sources) {
        this(Written.nowhere(connection), sources);
    }

    PostgresInstance(Written written, DataSources sources) {
        this.written = written;
        this.sources = sources;
    }

    Connection connection() {
        return written.connection();
    }

    /** Where Karaf knows it from. */
    String where() {
        return written.where();
    }

    @Override
    public String name() {
        return connection().name();
    }

    @Override
    public Settings settings() {
        return new InstanceSettings(connection(), options()).read();
    }

    @Override
    public Snapshot snapshot() {
        return new PostgresSnapshot(open(Session::reading));
    }

    @Override
    public ImportTransaction begin() {
        return PostgresImport.begin(
                Writing.on(open(Session::writing)), connection().keys());
    }

    @Override
    public UndoTransaction beginUndo() {
        return PostgresUndo.begin(
                Writing.on(open(Session::writing)), connection().keys());
    }

    @Override
    public FileJournal journal() {
        return new PostgresFileJournal(() -> Writing.on(open(Session::brief)));
    }

    private Session open(Function<DataSource, Session> opening) {
        KarrotOptions options = options();
        DatabaseLocation location = new DatabaseLocation(connection(), options);
        DataSource database = location.open(sources);
        try {
            return opening.apply(database);
        } catch (InstanceException e) {
            throw new InstanceException(
                    e.getMessage() + " It is " + location.description() + source() + "." + defaults(options), e);
        }
    }

    /** Who says where the database is. */
    private String source() {
        String file =
                isToldHere() ? where() : connection().env().map(Path::toString).orElse("");
        return file.isEmpty() ? "" : ", says " + file;
    }

    private boolean isToldHere() {
        return connection().url().or(connection()::dataSource).isPresent();
    }

    /** What of that nobody says, and who connects may have meant to say. */
    private String defaults(KarrotOptions options) {
        List<String> defaulted =
                isToldHere() || options.url().isPresent() || connection().env().isEmpty()
                        ? List.of()
                        : options.defaulted(Stream.of("DATABASE_HOST", "DATABASE_NAME"));
        return defaulted.isEmpty()
                ? ""
                : " Not in that file, so that Karrot's default is used: " + String.join(", ", defaulted) + ".";
    }

    private KarrotOptions options() {
        written.requireUsed();
        return connection().env().map(SettingsFile::read).map(KarrotOptions::of).orElseGet(KarrotOptions::none);
    }
}
