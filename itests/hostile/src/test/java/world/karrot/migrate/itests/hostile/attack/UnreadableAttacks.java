package world.karrot.migrate.itests.hostile.attack;

import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** Values with which one row stops Karrot's pages or jobs for everybody on the site. */
final class UnreadableAttacks {
    /** A field, and how JSON spells the value. */
    private static final String[] VALUES = {
        "groups.group timezone \"Mars/Olympus\"",
        "groups.group timezone \"../../etc/passwd\"",
        "groups.group timezone \"europe/berlin \"",
        "groups.group timezone \"+01:00\"",
        "groups.group timezone \" \"",
        "groups.group status \"ruined\"",
        "groups.group theme \"ruined\"",
        "groups.group theme \"\"",
        "groups.group latitude \"NaN\"",
        "groups.group longitude \"-Infinity\"",
        "groups.group last_active_at \"infinity\"",
        "groups.group last_active_at \"10000-01-01T00:00:00Z\"",
        "groups.group sent_summary_up_to \"0044-03-15 00:00:00 BC\"",
        "groups.group created_at \"-infinity\"",
        "users.user latitude \"NaN\"",
        "users.user last_login \"10000-01-01T00:00:00Z\"",
        "users.user created_at \"0001-01-01T00:00:00+14:00\"",
        "places.place latitude \"Infinity\"",
        "places.place default_view \"ruined\"",
        "places.place weeks_in_advance 53",
        "places.place weeks_in_advance -1",
        "places.place weeks_in_advance 2147483647",
        "places.place archived_at \"infinity\"",
        "activities.activityseries rule \"FREQ=SECONDLY\"",
        "activities.activityseries rule \"FREQ=HOURLY\"",
        "activities.activityseries rule \"FREQ=DAILY;BYHOUR=1,2,3\"",
        "activities.activityseries rule \"FREQ=DAILY;INTERVAL=0\"",
        "activities.activityseries rule \"FREQ=DAILY\\nRRULE:FREQ=SECONDLY\"",
        "activities.activityseries rule \"daily\"",
        "activities.activityseries rule \"\"",
        "activities.activityseries duration \"-00:00:01\"",
        "activities.activityseries duration \"3650000 days\"",
        "activities.activityseries start_date \"infinity\"",
        "activities.activity date \"empty\"",
        "activities.activity date \"(,)\"",
        "activities.activity date \"[2020-01-01,infinity)\"",
        "activities.activity date {\"lower\":null,\"upper\":null}",
        "activities.activity date {\"lower\":\"infinity\",\"upper\":\"infinity\"}",
        "activities.activity date [\"2020-01-01T00:00:00Z\",\"10000-01-01T00:00:00Z\"]",
        "applications.application status \"ruined\"",
        "issues.issue status \"ruined\"",
        "issues.issue type \"ruined\"",
        "issues.option type \"ruined\"",
        "history.history payload {\"n\":NINES}",
        "history.history before {\"a\":[{\"b\":NINES.NINES}]}",
        "history.history after {\"a\":1e9999}",
        "history.history date \"294276-12-31T00:00:00Z\"",
        "notifications.notification context {\"group\":1,\"role\":NINES}",
        "notifications.notification created_at \"infinity\""
    };

    private static final String NINES = "9".repeat(5000);

    private UnreadableAttacks() {}

    static Stream<Hostile> all(Genuine genuine) {
        return Stream.of(VALUES).map(value -> {
            String[] words = value.split(" ", 3);
            return new Hostile(
                    "unreadable: " + value,
                    () -> genuine.value(words[0], words[1], words[2].replace("NINES", NINES))
                            .xz());
        });
    }
}
