package world.karrot.migrate.database.internal.connect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.database.internal.env.EnvSetting;
import world.karrot.migrate.database.internal.env.EnvText;
import world.karrot.migrate.database.internal.env.UnreadLine;

/** What a settings file that works may say to others, or be meant to say. */
record SettingsDoubts(String path, EnvText text) {
    /** Settings of Karrot's that are used here. */
    private static final Set<String> USED = Set.of(
            "DATABASE_HOST",
            "DATABASE_PORT",
            "DATABASE_NAME",
            "DATABASE_USER",
            "DATABASE_PASSWORD",
            "FILE_UPLOAD_DIR",
            "FILE_UPLOAD_PERMISSIONS",
            "FILE_UPLOAD_DIRECTORY_PERMISSIONS",
            "SITE_URL");

    /** Others of Karrot's whose names begin like these. */
    private static final Set<String> UNUSED = Set.of(
            "DATABASE_CONN_MAX_AGE",
            "FILE_UPLOAD_TEMP_DIR",
            "FILE_UPLOAD_MAX_SIZE",
            "FILE_UPLOAD_USE_ACCEL_REDIRECT",
            "SITE_NAME",
            "SITE_LOGO");

    static SettingsDoubts of(SettingsFile file) {
        return new SettingsDoubts(file.path().toString(), file.text());
    }

    List<Finding> list() {
        return Stream.of(
                        Stream.of(text).filter(EnvText::marked).map(marked -> mark()),
                        text.unread().stream().map(this::unread),
                        text.settings().stream()
                                .filter(SettingsDoubts::isUnknown)
                                .map(this::unknown),
                        text.settings().stream()
                                .filter(SettingsDoubts::isDisputed)
                                .map(this::disputed))
                .flatMap(doubts -> doubts)
                .toList();
    }

    private static String option(EnvSetting setting) {
        return setting.name().replaceFirst("_FILE$", "");
    }

    private static boolean isUnknown(EnvSetting setting) {
        return SettingsFile.OURS
                        .matcher(setting.name().toUpperCase(Locale.ROOT))
                        .matches()
                && !USED.contains(option(setting))
                && !UNUSED.contains(option(setting));
    }

    private static boolean isDisputed(EnvSetting setting) {
        return setting.disputed() && USED.contains(option(setting));
    }

    private Finding mark() {
        return at(
                1,
                "The settings file begins with a byte order mark, which Karrot reads as part of the first setting's"
                        + " name, so that Karrot does not find this setting",
                "Save the file without it.");
    }

    private Finding unread(UnreadLine line) {
        return at(
                line.number(),
                "This line is neither a setting nor a comment, and was passed over",
                "Correct it, or put # in front of it.");
    }

    private Finding unknown(EnvSetting setting) {
        return at(
                setting.line(),
                "Karrot has no setting " + setting.name(),
                setting.name().equals("DATABASE_URL")
                        ? "It is used here if the file says nothing else of the database, and not by Karrot itself."
                        : "Correct its name if it is misspelt; otherwise Karrot ignores it.");
    }

    private Finding disputed(EnvSetting setting) {
        return at(
                setting.line(),
                setting.name()
                        + " may mean something else to systemd, Docker Compose or a newer Karrot than what is read"
                        + " here, which is what Karrot reads from the file itself",
                "To be safe, write NAME=value without export and without a comment, and avoid #, \\ and $ in the value.");
    }

    private Finding at(int line, String what, String remedy) {
        return Finding.of(what, Place.member(path).line(line), remedy);
    }
}
