package world.karrot.migrate.itests.workshop.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All tables that move, and what is special about some of their columns. */
final class Kinds {

    /** {@code @table} stands for the ids of that table's rows that move. */
    private static final Pattern TABLE = Pattern.compile("@([a-z_]+)");

    private static final String ALL = """
            core          groups_group                                t.id IN :groups
            core          users_user                                  t.id IN :people
            core          groups_role                                 group_id IN :groups
            core          groups_group_members                        group_id IN :groups
            core          groups_trust                                membership_id IN @groups_group_members
            core          agreements_agreement                        group_id IN :groups
            core          places_placetype                            group_id IN :groups
            core          places_placestatus                          group_id IN :groups
            core          places_place                                group_id IN :groups
            core          places_placesubscription                    place_id IN @places_place
            core          activities_activitytype                     group_id IN :groups
            core          activities_activityseries                   place_id IN @places_place
            core          activities_seriesparticipanttype            activity_series_id IN @activities_activityseries
            core          activities_activity                         place_id IN @places_place
            core          activities_participanttype                  activity_id IN @activities_activity
            core          activities_activity_participants            activity_id IN @activities_activity
            core          activities_feedback                         about_id IN @activities_activity
            core          activities_feedbacknoshow                   feedback_id IN @activities_feedback
            core          offers_offer                                group_id IN :groups
            core          offers_offerimage                           offer_id IN @offers_offer
            messages      conversations_conversation                  :about
            messages      conversations_conversationmessage           conversation_id IN @conversations_conversation
            messages      conversations_conversationparticipant       conversation_id IN @conversations_conversation
            messages      conversations_conversationthreadparticipant thread_id IN @conversations_conversationmessage
            messages      conversations_conversationmessagemention    message_id IN @conversations_conversationmessage
            messages      conversations_conversationmessagereaction   message_id IN @conversations_conversationmessage
            messages      conversations_conversationmessageimage      message_id IN @conversations_conversationmessage
            messages      conversations_conversationmessageattachment message_id IN @conversations_conversationmessage
            issues        issues_issue                                group_id IN :groups
            issues        issues_voting                               issue_id IN @issues_issue
            issues        issues_option                               voting_id IN @issues_voting
            issues        issues_vote                                 option_id IN @issues_option
            applications  applications_application                    group_id IN :groups
            history       history_history                             group_id IN :groups
            history       history_history_users                       history_id IN @history_history
            invitations   invitations_invitation                      group_id IN :groups
            notifications notifications_notification                  user_id IN :people AND (context->>'group')::int IN :groups
            personal      conversations_conversationmeta              user_id IN :people
            personal      notifications_notificationmeta              user_id IN :people
            personal      community_feed_communityfeedmeta            user_id IN :people
            """;

    private static final Map<String, Kind> KINDS = ALL.lines()
            .map(line -> line.split(" +", 3))
            .map(words -> new Kind(words[0], words[1], words[2]))
            .collect(Collectors.toMap(Kind::table, Function.identity()));

    /** The folder that Karrot puts the files of a column into. */
    static final Map<String, String> FILES = Map.of(
            "groups_group.photo", "group_photos",
            "users_user.photo", "user__photos",
            "activities_activityseries.banner_image", "activity_series__banner_images",
            "activities_activity.banner_image", "activity__banner_images",
            "offers_offerimage.image", "offer_images",
            "conversations_conversationmessageimage.image", "conversation_message_images",
            "conversations_conversationmessageattachment.file", "conversation_message_attachment_files",
            "conversations_conversationmessageattachment.preview", "conversation_message_attachment_previews",
            "conversations_conversationmessageattachment.thumbnail", "conversation_message_attachment_thumbnails");

    static final Set<String> JSON = Set.of(
            "history_history.payload",
            "history_history.before",
            "history_history.after",
            "notifications_notification.context");

    /** Unique on an instance and of no meaning elsewhere: another value will do where it is taken. */
    static final Set<String> REPLACEABLE =
            Set.of("users_user.username", "activities_activity.public_id", "invitations_invitation.token");

    /** Tasks in the queue of the instance that wrote them. */
    static final Set<String> TASKS = Set.of("activities_activity_participants.reminder_task_id");

    /** References that may be null and yet keep whom they are about. */
    static final Set<String> NEEDED = Set.of("issues_issue.affected_user_id");

    /** Elsewhere Karrot knows no mentions. */
    static final String MENTIONING = "conversations_conversationmessage.content";

    /** Karrot cannot do without, although it may be null. */
    static final String ZONE = "groups_group.timezone";

    static final Set<String> RIGHTS = Set.of("users_user.is_staff", "users_user.is_superuser");

    /** An import makes rows of its own in these, all with the time of the import in {@code created_at}. */
    static final Set<String> MADE_TOO = Set.of(
            "users_user",
            "conversations_conversation",
            "conversations_conversationparticipant",
            "conversations_conversationmeta",
            "notifications_notificationmeta");

    private Kinds() {}

    /** Those that some contents move, people and groups first. */
    static List<Kind> of(Collection<String> contents) {
        List<Kind> kinds = new ArrayList<>();
        ALL.lines()
                .map(line -> KINDS.get(line.split(" +", 3)[1]))
                .filter(kind -> contents.contains(kind.content()))
                .forEach(kinds::add);
        return kinds;
    }

    static String spellOut(String condition) {
        return TABLE.matcher(condition).replaceAll(match -> {
            Kind kind = KINDS.get(match.group(1));
            return "(SELECT t.id FROM %s t WHERE %s)".formatted(kind.table(), kind.where());
        });
    }
}
