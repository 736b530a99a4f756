package world.karrot.migrate.itests.benchmark.measure;

import java.util.Locale;

/** Tells whoever waits what has just been measured. */
public final class Messages {
    private Messages() {}

    @SuppressWarnings("SystemOut")
    public static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
