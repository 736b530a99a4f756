package world.karrot.migrate.itests.workshop.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/** What stands under the keys of JSON in the history and in notifications, as Karrots since 2017 have written it. */
final class JsonKeys {

    /** Files by their paths or by the addresses where browsers find them. */
    static final Set<String> FILES =
            Set.of("photo", "photo_urls", "banner_image", "banner_image_urls", "series_banner_image_urls");

    /** Texts that people may have put links into. */
    static final Set<String> TEXTS = Set.of(
            "description",
            "public_description",
            "welcome_message",
            "application_questions",
            "summary",
            "content",
            "updated_message",
            "url");

    /** Ids of what no Karrot has any more. */
    static final Set<String> GONE = Set.of("active_agreement");

    static final Map<String, String> PARTICIPANTS =
            tables("users_user user\nactivities_participanttype participant_type");

    private static final Map<String, String> OF_ACTIVITIES =
            tables("activities_participanttype id\nactivities_seriesparticipanttype series_participant_type");

    private static final Map<String, String> OF_SERIES = tables("activities_seriesparticipanttype id");

    private static final String EVERYWHERE = """
            groups_group                      group
            users_user                        user last_changed_by created_by added_by invited_by accepted_by applicant
            users_user                        author users members subscribers participants trusted_by removed_by
            users_user                        feedback_given_by feedback_dismissed_by affected_user
            users_user                        collectors collector_ids
            places_place                      place store
            places_placetype                  place_type
            places_placestatus                set_places_to_status
            activities_activity               activity pickup pickup_date
            activities_activityseries         series
            activities_activitytype           activity_type
            activities_activity_participants  activity_participant pickup_collector
            agreements_agreement              agreement
            issues_issue                      issue
            applications_application          application
            conversations_conversationmessage message
            conversations_conversationmessagemention mention
            """;

    private static final Map<String, String> ABOUT = tables("""
            groups_group              0 1 22 23
            places_place              4 5 6
            activities_activity       7 8 9 13 14 15 16 19 20
            activities_activityseries 10 11 12
            activities_activitytype   25 26 27
            places_placetype          29 30 31
            agreements_agreement      32 33
            places_placestatus        35 36 37
            """);

    private JsonKeys() {}

    private static Map<String, String> tables(String lines) {
        Map<String, String> tables = new HashMap<>();
        lines.lines().map(line -> line.split(" +")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                tables.put(words[i], words[0]);
            }
        });
        return tables;
    }

    /** The tables that ids under the keys of a notification are of; its {@code activity_date} is a time. */
    static Map<String, String> ofNotification() {
        return tables(EVERYWHERE + "history_history history");
    }

    /** Those of an entry in the history; null of one whose {@code id} nobody can tell what it is of. */
    static Map<String, String> ofEntry(Row entry) {
        Map<String, String> tables = tables(EVERYWHERE + "activities_activity activity_date");
        String about = ABOUT.get(entry.get("typus"));
        tables.put("id", about);
        if ("places_place".equals(about)) {
            tables.put("status", "places_placestatus");
        }
        return tables;
    }

    /** Those of the participant types of an activity or a series. */
    static Map<String, String> ofParticipantTypes(String about) {
        return "activities_activityseries".equals(about) ? OF_SERIES : OF_ACTIVITIES;
    }
}
