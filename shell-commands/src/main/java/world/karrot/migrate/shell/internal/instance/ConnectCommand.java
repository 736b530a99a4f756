package world.karrot.migrate.shell.internal.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.KarrotCommand;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.Either;
import world.karrot.migrate.shell.internal.console.Waiting;
import world.karrot.migrate.shell.internal.file.Folder;
import world.karrot.migrate.shell.internal.json.ConnectDocument;
import world.karrot.migrate.shell.internal.report.ConnectLines;

@Service
@Command(
        scope = "karrot",
        name = "connect",
        description = "Connects a Karrot instance and remembers where it is",
        detailedDescription = """
                Best from the instance's own settings file, which says where its database and its media folder are. \
                If you do not have that file here, or its values do not work from here, use the other options.

                karrot:connect --env /srv/karrot/.env
                karrot:connect --name old --url postgres://karrot@db/karrot \
                --password-file /root/db-password --media /srv/old/media
                """)
public final class ConnectCommand extends KarrotCommand {
    @Option(name = "--name", description = "What to call the instance here; otherwise the name of the settings' folder")
    String name;

    @Option(name = "--env", description = "Karrot's settings file, such as /srv/karrot/.env")
    @Completion(FileCompleter.class)
    String env;

    @Option(name = "--url", description = "The database, such as postgres://user@host/database")
    String url;

    @Option(name = "--user", description = "The database's user")
    String user;

    @Option(name = "--password-file", description = "A file with the database's password; its path is remembered")
    @Completion(FileCompleter.class)
    String passwordFile;

    @Option(name = "--media", description = "The folder with the instance's media files")
    @Completion(FileCompleter.class)
    String media;

    @Option(name = "--data-source", description = "A data source that this Karaf has, by name, in place of --url")
    String dataSource;

    @Option(
            name = "--keys",
            description = "How an import checks that rows refer to rows that are there: auto (all at once, where the"
                    + " database's user may do so) or database (row by row)")
    @Completion(
            value = StringsCompleter.class,
            values = {"auto", "database"})
    String keys = "auto";

    @Option(name = "--replace", description = "Let it take the name of another instance, which is then forgotten")
    boolean replace;

    @Reference
    Instances instances;

    @Override
    protected void run() {
        if (Stream.of(env, url, dataSource).allMatch(way -> way == null)) {
            throw new MigrationException("Say where the instance is, best with --env and its settings file.");
        }
        Connection wanted = connection();
        ConnectReport report = Waiting.forDatabase(wanted.name(), () -> instances.connect(wanted, replace));
        finished("The instance is connected.");
        answer(found(report));
    }

    private Connection connection() {
        return new Connection(
                name == null ? defaultName() : name,
                file(env),
                Optional.ofNullable(url),
                Optional.ofNullable(user),
                file(passwordFile),
                file(media),
                Optional.ofNullable(dataSource),
                Either.KEYS.wish(keys).findFirst().orElse(Keys.AUTO));
    }

    private Optional<Path> file(String typed) {
        return Optional.ofNullable(typed).map(Folder.of(session)::file);
    }

    /** The settings file's folder is mostly named after the instance. */
    private String defaultName() {
        return file(env)
                .map(file -> file.getParent().getFileName())
                .map(folder -> folder.toString().replaceAll("[^A-Za-z0-9_-]", "-"))
                .orElse("karrot");
    }

    private static Answer found(ConnectReport report) {
        try (Snapshot snapshot = report.instance().snapshot()) {
            List<GroupSummary> groups = snapshot.groups();
            long members = groups.stream().mapToLong(GroupSummary::people).sum();
            return Answer.of(
                    ConnectLines.of(report, groups.size(), members),
                    ConnectDocument.of(report, groups.size(), members));
        }
    }
}
