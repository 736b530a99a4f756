package world.karrot.migrate.database.internal.connect;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.database.internal.env.EnvFile;
import world.karrot.migrate.database.internal.env.EnvSetting;
import world.karrot.migrate.database.internal.env.EnvText;
import world.karrot.migrate.database.internal.env.UnreadLine;

/**
 * Karrot's settings file. One that says in a way that is not understood where things are is refused: with Karrot's
 * default in place of it, this would be another instance.
 *
 * @param path absolute
 */
record SettingsFile(Path path, EnvText text) {
    /** How the names of those settings begin that say where things are. */
    static final Pattern OURS = Pattern.compile("(?:DATABASE|FILE_UPLOAD|SITE)_.*", Pattern.DOTALL);

    /** How a line begins that was meant to be such a setting, whatever stands in front of the name. */
    private static final Pattern MEANT =
            Pattern.compile("(?:\\W*+export\\b)?\\W*+" + OURS.pattern(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /**
     * Reads the file.
     *
     * @throws InstanceException when it cannot be read, or has lines that were meant to say where things are
     */
    static SettingsFile read(Path env) {
        Path path = env.toAbsolutePath();
        SettingsFile file = new SettingsFile(path, EnvFile.parse(TextFile.read(path, "settings file")));
        file.requireReadable();
        file.requireKarrots();
        return file;
    }

    private void requireReadable() {
        List<Integer> lines = Stream.concat(
                        text.unread().stream()
                                .filter(line -> MEANT.matcher(line.text()).matches())
                                .map(UnreadLine::number),
                        text.settings().stream().filter(SettingsFile::swallows).map(EnvSetting::line))
                .sorted()
                .toList();
        if (!lines.isEmpty()) {
            throw new InstanceException("The settings file " + path + " has lines that cannot be read: "
                    + lines.stream().map(String::valueOf).collect(joining(", "))
                    + ". They must be of the form NAME=value, with a value in quotes ending where the quotes end.");
        }
    }

    /** A value goes on over other settings when its quotes are not closed. */
    private static boolean swallows(EnvSetting setting) {
        return setting.value()
                .lines()
                .skip(1)
                .anyMatch(line -> MEANT.matcher(line).matches());
    }

    private void requireKarrots() {
        if (text.settings().stream()
                .noneMatch(setting -> OURS.matcher(setting.name()).matches())) {
            throw new InstanceException("The file " + path + " is not Karrot's settings file: no line of it begins with"
                    + " DATABASE_, FILE_UPLOAD_ or SITE_.");
        }
    }
}
