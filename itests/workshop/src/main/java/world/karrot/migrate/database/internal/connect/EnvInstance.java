package world.karrot.migrate.database.internal.connect;

import java.nio.file.Path;
import java.util.Optional;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.Instance;

/** What is connected by the settings file alone, when no framework has a configuration of it. */
public final class EnvInstance {
    private EnvInstance() {}

    /** An instance as its settings file says. */
    public static Instance of(String name, Path env) {
        Connection connection = new Connection(
                name,
                Optional.of(env),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.AUTO);
        return new PostgresInstance(connection, new DataSources());
    }
}
