package world.karrot.migrate.launcher.internal.wire;

/** What both ends of {@code bin/karrot} say on standard error when something is wrong. */
public final class Alarm {

    private static final String RED = "\u001B[31m";
    private static final String USUAL = "\u001B[39m";

    private Alarm() {}

    /** Its lines, the first of them in red. Colours go where somebody sees them, and are taken out elsewhere. */
    public static String of(String message) {
        String[] lines = message.split("(?=\n)", 2);
        return RED + "karrot: " + lines[0] + USUAL + (lines.length > 1 ? lines[1] : "") + "\n";
    }
}
