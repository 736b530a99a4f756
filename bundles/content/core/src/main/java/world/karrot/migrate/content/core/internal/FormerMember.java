package world.karrot.migrate.content.core.internal;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import world.karrot.migrate.api.RandomText;

/** The account of somebody who has left, as Karrot makes it when a person deletes theirs. */
final class FormerMember {
    private static final int LENGTH = 40;

    private FormerMember() {}

    static Map<String, Object> row() {
        String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        return Map.ofEntries(
                entry("username", unusable()),
                entry("password", unusable()),
                entry("created_at", now),
                entry("is_active", false),
                entry("is_staff", false),
                entry("is_superuser", false),
                entry("display_name", ""),
                entry("description", ""),
                entry("language", "en"),
                entry("mail_verified", false),
                entry("mobile_number", ""),
                entry("photo", ""),
                entry("deleted", true),
                entry("deleted_at", now));
    }

    /** Django's mark of a password that nothing matches; Karrot uses one as an erased person's user name too. */
    static String unusable() {
        return "!" + RandomText.letters(LENGTH);
    }
}
