package world.karrot.migrate.launcher.internal.client;

import java.nio.file.Path;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/**
 * What {@code bin/karrot} found where it was called.
 *
 * @param home of Karaf
 * @param data Karaf's data folder
 * @param called what the caller can type to call it again
 * @param columns how wide the terminal is that standard error is; 0 if it is none
 * @param idleMinutes how long a Karaf that this starts stays without a call, as somebody wrote it
 * @param trace whether a failure is printed with its stack trace
 */
record CallerSettings(Path home, DataFolder data, String called, int columns, String idleMinutes, boolean trace) {

    static CallerSettings ofCaller() {
        return new CallerSettings(
                Path.of(System.getProperty("karrot.home")),
                new DataFolder(Path.of(System.getProperty("karrot.data"))),
                called(System.getProperty("karrot.called", "")),
                Integer.getInteger("karrot.columns", 0),
                System.getProperty("karrot.idleMinutes"),
                System.getenv("KARROT_TRACE") != null);
    }

    /** Where a shell would need quotes around it, what the guides say. */
    private static String called(String program) {
        return program.matches("[\\w./~+-]+") ? program : "bin/karrot";
    }
}
