package world.karrot.migrate.shell.internal.console;

import world.karrot.migrate.shell.internal.report.Text;

/** For what is wrong without stopping the command. */
public final class Warnings {
    private Warnings() {}

    public static void print(String line) {
        System.err.println(Text.clean("Warning: " + line));
    }
}
