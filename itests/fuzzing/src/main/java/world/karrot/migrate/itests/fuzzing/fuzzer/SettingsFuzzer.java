package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import world.karrot.migrate.database.internal.env.EnvFile;
import world.karrot.migrate.database.internal.env.EnvSetting;
import world.karrot.migrate.database.internal.env.EnvText;
import world.karrot.migrate.database.internal.env.UnreadLine;

/** The settings file: whatever it is, lines are settings or named as unread, in the order of the file. */
public final class SettingsFuzzer {
    private SettingsFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        EnvText read = EnvFile.parse(text);
        long lines = text.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count()
                + 1;
        Stream.concat(
                        read.settings().stream().map(EnvSetting::line),
                        read.unread().stream().map(UnreadLine::number))
                .filter(line -> line < 1 || line > lines)
                .forEach(line -> {
                    throw new AssertionError("There is no line " + line);
                });
        if (read.values().size() > read.settings().size()) {
            throw new AssertionError("Settings out of nowhere");
        }
    }
}
