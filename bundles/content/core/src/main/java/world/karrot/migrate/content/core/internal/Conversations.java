package world.karrot.migrate.content.core.internal;

import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.Conversation;
import world.karrot.migrate.api.content.Model;

/** The conversations that Karrot starts with groups, places, activities and offers. */
final class Conversations {
    private static final String NEVER = "NULL";

    static final Completion OF_GROUPS = new Conversation(
                    Model.GROUP,
                    "target.id",
                    NEVER,
                    "SELECT user_id FROM groups_group_members WHERE group_id = target.id")
            .named("walls of groups");

    static final Completion OF_PLACES = new Conversation(
                    "places.place",
                    "target.group_id",
                    NEVER,
                    "SELECT user_id FROM places_placesubscription WHERE place_id = target.id")
            .named("walls of places");

    static final Completion OF_ACTIVITIES = new Conversation(
                    "activities.activity",
                    "(SELECT group_id FROM places_place WHERE id = target.place_id)",
                    "upper(target.date)",
                    "SELECT user_id FROM activities_activity_participants WHERE activity_id = target.id")
            .named("conversations of activities");

    static final Completion OF_OFFERS = new Conversation(
                    "offers.offer", "target.group_id", Conversation.time("archived_at"), "SELECT target.user_id")
            .named("conversations of offers");

    private Conversations() {}
}
