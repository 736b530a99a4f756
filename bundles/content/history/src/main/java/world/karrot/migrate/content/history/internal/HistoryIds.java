package world.karrot.migrate.content.history.internal;

import java.util.Map;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;

/** What the ids inside an entry's JSON are of. The one under {@code id} is of the row that the entry is about. */
final class HistoryIds {
    private static final String USER = "users.user";
    private static final String SERIES = "activities.activityseries";

    private static final JsonIds COMMON = JsonIds.NONE
            .ids(Model.GROUP, "group")
            .ids(USER, "user", "last_changed_by", "created_by", "added_by", "invited_by", "accepted_by", "applicant")
            .ids(USER, "users", "members", "subscribers", "participants", "trusted_by")
            .ids(USER, "feedback_given_by", "feedback_dismissed_by")
            .ids("places.place", "place")
            .ids("places.placetype", "place_type")
            .ids("activities.activity", "activity", "activity_date")
            .ids("activities.activitytype", "activity_type")
            .ids("activities.activityparticipant", "activity_participant")
            .ids(SERIES, "series")
            .ids("agreements.agreement", "agreement")
            .ids("issues.issue", "issue")
            .ids("applications.application", "application")
            .ids("conversations.conversationmessagemention", "mention")
            .inside(
                    "participants",
                    JsonIds.NONE.ids(USER, "user").ids("activities.participanttype", "participant_type"))
            .inside(
                    "participant_types",
                    JsonIds.NONE
                            .ids("activities.participanttype", "id")
                            .ids("activities.seriesparticipanttype", "series_participant_type"))
            .files("photo", "banner_image");

    private static final JsonIds OF_SERIES =
            COMMON.inside("participant_types", JsonIds.NONE.ids("activities.seriesparticipanttype", "id"));

    private HistoryIds() {}

    static JsonIds of(Map<String, Object> entry) {
        return entry.get("typus") instanceof Long typus ? of(typus.intValue()) : of(-1);
    }

    /** By Karrot's {@code HistoryTypus}. */
    private static JsonIds of(int typus) {
        return switch (typus) {
            case 0, 1, 22, 23 -> COMMON.ids(Model.GROUP, "id");
            case 4, 5, 6 -> COMMON.ids("places.place", "id").ids("places.placestatus", "status");
            case 7, 8, 9, 13, 14, 15, 16, 19, 20 -> COMMON.ids("activities.activity", "id");
            case 10, 11, 12 -> OF_SERIES.ids(SERIES, "id");
            case 25, 26, 27 -> COMMON.ids("activities.activitytype", "id");
            case 29, 30, 31 -> COMMON.ids("places.placetype", "id");
            case 32, 33 -> COMMON.ids("agreements.agreement", "id");
            case 35, 36, 37 -> COMMON.ids("places.placestatus", "id");
            // Of what nobody here can tell, so that it must not stay as it is.
            default -> COMMON.ids("unknown", "id");
        };
    }
}
