package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Runs the quick start's two instances. Its one argument is a folder to work in, made if need be, without instances in
 * it yet. Prints {@code source <settings file>} and {@code target <settings file>}, then {@code ready}, and stays up
 * until its standard input ends or it is told to stop by a signal. Nothing of the server is left after that; settings
 * and media stay.
 */
public final class QuickstartServer {

    private QuickstartServer() {}

    /** Exits with status 2 when called with anything but one argument. */
    @SuppressWarnings("SystemOut") // the script that starts it reads its output
    public static void main(String... arguments) throws IOException, SQLException {
        if (arguments.length != 1) {
            System.err.println("Usage: QuickstartServer <working folder>");
            System.exit(2);
        }
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        Path directory = Path.of(arguments[0]).toAbsolutePath().normalize();
        try (Postgres postgres = Postgres.start(PostgresSettings.below(directory))) {
            announce(SampleInstances.create(postgres, directory));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void announce(SampleInstances instances) {
        System.out.println("source " + instances.source().env());
        System.out.println("target " + instances.target().env());
        System.out.println("ready");
    }
}
