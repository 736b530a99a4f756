package world.karrot.migrate.content.history.internal;

import java.util.Map;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;

/**
 * What is inside an entry's JSON, by all the keys that Karrots since 2017 have written. The one under {@code id} is of
 * the row that the entry is about.
 */
final class HistoryIds {
    static final String USER = "users.user";

    private static final String SERIES = "activities.activityseries";
    private static final String SERIES_TYPE = "activities.seriesparticipanttype";

    private static final JsonIds PARTICIPANT_TYPE =
            JsonIds.NONE.texts("description").plain("max_participants", "role", "_removed");

    private static final JsonIds REFERENCES = JsonIds.NONE
            .ids(Model.GROUP, "group")
            .ids(USER, "user", "last_changed_by", "created_by", "added_by", "invited_by", "accepted_by", "applicant")
            .ids(USER, "users", "members", "subscribers", "participants", "collectors", "collector_ids", "trusted_by")
            .ids(USER, "feedback_given_by", "feedback_dismissed_by")
            .ids("places.place", "place", "store")
            .ids("places.placetype", "place_type")
            .ids("places.placestatus", "set_places_to_status")
            .ids("activities.activity", "activity", "activity_date", "pickup", "pickup_date")
            .ids("activities.activitytype", "activity_type")
            .ids("activities.activityparticipant", "activity_participant")
            .ids(SERIES, "series")
            .ids("agreements.agreement", "agreement")
            .ids("issues.issue", "issue")
            .ids("applications.application", "application")
            .ids("conversations.conversationmessagemention", "mention")
            .inside(
                    "participants",
                    JsonIds.NONE
                            .ids(USER, "user")
                            .ids("activities.participanttype", "participant_type")
                            .plain("created_at"))
            .inside(
                    "participant_types",
                    PARTICIPANT_TYPE
                            .ids("activities.participanttype", "id")
                            .ids(SERIES_TYPE, "series_participant_type"))
            .values("activities.activity", "public_id", "public_id")
            // Of a kind of agreement that Karrot gave up in 2022; the new ones count from 1 again.
            .gone("active_agreement");

    private static final JsonIds COMMON = REFERENCES
            .files("photo", "photo_urls", "banner_image", "banner_image_urls", "series_banner_image_urls")
            .texts("description", "public_description", "welcome_message", "application_questions", "updated_message")
            .texts("summary", "content")
            .plain("name", "title", "display_name", "applicant_name", "store_name", "role", "threshold", "password")
            .plain("address", "latitude", "longitude", "timezone", "theme", "features", "status", "slack_webhook")
            .plain("created_at", "updated_at", "archived_at", "last_active_at", "sent_summary_up_to", "review_at")
            .plain("active", "active_from", "active_to", "invited_at", "invited_via", "application_date", "deleted")
            .plain("date", "rule", "start_date", "duration", "dates_preview", "feedback_due", "feedback")
            .plain("max_participants", "max_collectors", "weeks_in_advance", "upcoming_notification_hours", "order")
            .plain("is_open", "is_archived", "is_subscribed", "is_public", "is_done", "is_disabled", "is_visible")
            .plain("has_started", "has_duration", "has_feedback", "has_feedback_weight", "name_is_translatable")
            .plain("colour", "icon", "feedback_icon", "default_view", "feedback_as_sum", "feedback_possible")
            .plain("done_and_processed", "is_date_changed", "is_max_collectors_changed", "is_description_changed");

    private static final JsonIds OF_GROUP = COMMON.ids(Model.GROUP, "id");
    private static final JsonIds OF_PLACE = COMMON.ids("places.place", "id").ids("places.placestatus", "status");
    private static final JsonIds OF_ACTIVITY = COMMON.ids("activities.activity", "id");
    private static final JsonIds OF_SERIES = COMMON.inside("participant_types", PARTICIPANT_TYPE.ids(SERIES_TYPE, "id"))
            .ids(SERIES, "id");
    private static final JsonIds OF_ACTIVITY_TYPE = COMMON.ids("activities.activitytype", "id");
    private static final JsonIds OF_PLACE_TYPE = COMMON.ids("places.placetype", "id");
    private static final JsonIds OF_AGREEMENT = COMMON.ids("agreements.agreement", "id");
    private static final JsonIds OF_PLACE_STATUS = COMMON.ids("places.placestatus", "id");

    /** Of what nobody here can tell, so that it must not stay as it is. */
    private static final JsonIds OF_UNKNOWN = COMMON.gone("id");

    private HistoryIds() {}

    static JsonIds of(Map<String, Object> entry) {
        return entry.get("typus") instanceof Long typus ? of(typus.intValue()) : of(-1);
    }

    /** By Karrot's {@code HistoryTypus}. */
    private static JsonIds of(int typus) {
        return switch (typus) {
            case 0, 1, 22, 23 -> OF_GROUP;
            case 4, 5, 6 -> OF_PLACE;
            case 7, 8, 9, 13, 14, 15, 16, 19, 20 -> OF_ACTIVITY;
            case 10, 11, 12 -> OF_SERIES;
            case 25, 26, 27 -> OF_ACTIVITY_TYPE;
            case 29, 30, 31 -> OF_PLACE_TYPE;
            case 32, 33 -> OF_AGREEMENT;
            case 35, 36, 37 -> OF_PLACE_STATUS;
            default -> OF_UNKNOWN;
        };
    }
}
