package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Refusals;
import world.karrot.migrate.itests.workshop.Workshop;

/** What was moved to another group, or belongs to nobody's any more: conversations are where their target is. */
public class MovedThingsTest {
    private static final String MESSAGE = """
            INSERT INTO conversations_conversationmessage
                (created_at, updated_at, content, author_id, conversation_id, received_via)
            SELECT now(), now(), '%1$s', 1, c.id, '' FROM conversations_conversation c
            JOIN django_content_type t ON t.id = c.target_type_id WHERE t.model = '%2$s' AND c.target_id = %3$s""";

    private static final String[] MOVED = {
        "UPDATE places_place SET group_id = 2 WHERE id = 2",
        "UPDATE offers_offer SET group_id = 2 WHERE id = 4",
        MESSAGE.formatted("wall of the moved place", "place", 2),
        MESSAGE.formatted("about the moved offer", "offer", 4)
    };

    /** As an admin mends the place; its type and status stay with the old group when it is moved. */
    private static final String[] MENDED = {"""
        UPDATE places_place SET place_type_id = (SELECT min(id) FROM places_placetype WHERE group_id = 2),
            status_id = (SELECT min(id) FROM places_placestatus WHERE group_id = 2) WHERE id = 2""", """
        UPDATE activities_activity SET activity_type_id =
            (SELECT min(id) FROM activities_activitytype WHERE group_id = 2) WHERE place_id = 2""", """
        UPDATE activities_activityseries SET activity_type_id =
            (SELECT min(id) FROM activities_activitytype WHERE group_id = 2) WHERE place_id = 2"""};

    private static final String SPOKEN = """
            SELECT m.content AS text FROM conversations_conversationmessage m
            JOIN conversations_conversation c ON c.id = m.conversation_id
            JOIN django_content_type t ON t.id = c.target_type_id
            WHERE m.content LIKE '%moved%' AND c.group_id = (SELECT max(id) FROM groups_group)
            ORDER BY t.model""";

    private static final String ONE = "group 1 \"Löwenstadt teilt 🦁 \"Essen\"\"";
    private static final String TWO = "group 2 \"Bike Kitchen Süd\"";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance moved() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, MOVED);
        Workshop.change(source, MENDED);
        return source;
    }

    @Test
    public void conversationsComeAlongWithWhatTheyAreAbout() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportReport report = workshop.exported(Contents.ALL, moved(), 2L).importInto(target);
        assertThat(Table.texts(target, SPOKEN)).containsExactly("about the moved offer", "wall of the moved place");
        assertThat(report.changes()).extracting(Finding::what).noneMatch(what -> what.contains("conversation"));
    }

    @Test
    public void conversationsStayBehindWithWhatTheyAreAboutAndAreCounted() throws Exception {
        Journey journey = workshop.journey(Contents.ALL);
        ExportReport report = journey.export(moved(), 1L);
        assertThat(ArchivedRows.of(journey).membersWith("moved place")).isEmpty();
        assertThat(ArchivedRows.of(journey).membersWith("moved offer")).isEmpty();
        assertThat(report.warnings())
                .filteredOn(warning ->
                        "conversations.conversation".equals(warning.where().model()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.count()).isGreaterThan(2));
    }

    @Test
    public void whereAllGroupsComeAlongAllConversationsDo() throws Exception {
        ExportReport report = workshop.journey(Contents.ALL).export(moved(), 1L, 2L);
        assertThat(report.warnings())
                .filteredOn(warning -> !Model.GROUP.equals(warning.where().model()))
                .isEmpty();
    }

    @Test
    public void conversationsOfContentThatIsLeftOutStayBehindInAnExport() throws Exception {
        Journey journey = workshop.journey(Contents.ALL);
        ExportReport report =
                journey.export(workshop.instance(Fixture.COMMUNITY), journey.request(Set.of("issues"), false, 1L));
        assertThat(ArchivedRows.of(journey).of("conversations.conversation"))
                .noneMatch(row -> row.get("target_type").asText().equals("issues.issue"));
        assertThat(report.warnings())
                .filteredOn(warning ->
                        "conversations.conversation".equals(warning.where().model()))
                .singleElement()
                .satisfies(warning -> assertThat(warning.count()).isEqualTo(2));
    }

    @Test
    public void conversationsOfContentThatIsLeftOutStayBehindInAnImport() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportReport report = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L)
                .importInto(target, Choices.without("issues"));
        assertThat(Table.texts(target, """
                        SELECT c.id AS text FROM conversations_conversation c
                        WHERE c.target_type_id IS NULL OR c.target_type_id =
                            (SELECT id FROM django_content_type WHERE app_label = 'issues' AND model = 'issue')""")).isEmpty();
        assertThat(report.changes())
                .filteredOn(change -> change.what().startsWith("These rows are about something"))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(2));
    }

    @Test
    public void whatIsAboutNothingBelongsToItsGroup() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, """
                INSERT INTO conversations_conversation
                    (created_at, updated_at, is_private, is_closed, group_id, target_type_id, target_id)
                SELECT now(), now(), false, false, g, t.id, target
                FROM (VALUES (1, NULL, NULL), (1, 'offer', 99999), (NULL, 'offer', 88888)) AS odd (g, model, target)
                LEFT JOIN django_content_type t ON t.app_label = 'offers' AND t.model = odd.model;
                INSERT INTO conversations_conversationmessage
                    (created_at, updated_at, content, author_id, conversation_id, received_via)
                SELECT now(), now(), 'odd ' || coalesce(group_id, 0) || ' ' || coalesce(target_id, 0), 1, id, ''
                FROM conversations_conversation ORDER BY id DESC LIMIT 3""");
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, source, 1L).importInto(target);
        assertThat(Table.texts(target, """
                        SELECT m.content || ', ' || c.group_id || ', ' || coalesce(c.target_id, 0)
                            || coalesce(c.target_type_id, 0) AS text
                        FROM conversations_conversationmessage m JOIN conversations_conversation c
                            ON c.id = m.conversation_id WHERE m.content LIKE 'odd %' ORDER BY m.content""")).containsExactly("odd 1 0, 1, 00", "odd 1 99999, 1, 00");
    }

    @Test
    public void aConversationWithoutAGroupGetsThatOfItsTarget() throws Exception {
        KarrotInstance source = workshop.instance(
                Fixture.COMMUNITY, "UPDATE conversations_conversation SET group_id = NULL WHERE target_id = 3");
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, source, 1L).importInto(target);
        assertThat(Table.texts(target, "SELECT id AS text FROM conversations_conversation WHERE group_id IS NULL"))
                .isEmpty();
    }

    @Test
    public void aTypeOfAnotherGroupIsNamedBeforeAnythingIsWritten() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, MOVED);
        Workshop.change(source, "UPDATE places_placestatus SET name = 'Odd' WHERE id = 2");
        Journey journey = workshop.journey(Contents.ALL);
        assertThat(Refusals.of(() -> journey.export(source, 2L)))
                .containsExactly(
                        Finding.of(
                                "This row of " + TWO + " has places.placetype 5 \"Käserei\" of " + ONE
                                        + ", which is not exported",
                                Place.model("places.place").row(2L).field("place_type"),
                                "Export " + ONE + " too, or make one of the same name in " + TWO
                                        + " in Karrot, which is then" + " used instead."),
                        Finding.of(
                                "This row of " + TWO + " has places.placestatus 2 \"Odd\" of " + ONE
                                        + ", which is not exported",
                                Place.model("places.place").row(2L).field("status"),
                                "Export " + ONE + " too, or make one of the same name in " + TWO
                                        + " in Karrot, which is then" + " used instead."),
                        Finding.of(
                                "This row of " + TWO + " has activities.activitytype 17 \"Old type\" of " + ONE
                                        + ", which is not exported",
                                Place.model("activities.activity").row(43L).field("activity_type"),
                                "Export " + ONE + " too, or make one of the same name in " + TWO
                                        + " in Karrot, which is then" + " used instead."));
        assertThat(workshop.folder().toFile().list((folder, name) -> name.startsWith("export")))
                .isEmpty();
    }

    @Test
    public void aTypeOfAnotherGroupIsReplacedByTheOneOfTheSameName() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, MOVED);
        Workshop.change(source, """
                INSERT INTO places_placetype (created_at, updated_at, name, name_is_translatable, icon, group_id, description)
                SELECT created_at, updated_at, name, name_is_translatable, icon, 2, description
                FROM places_placetype WHERE id = 5;
                INSERT INTO activities_activitytype (created_at, updated_at, name, name_is_translatable, icon,
                    feedback_icon, colour, has_feedback, has_feedback_weight, description, group_id)
                SELECT created_at, updated_at, name, name_is_translatable, icon,
                    feedback_icon, colour, has_feedback, has_feedback_weight, description, 2
                FROM activities_activitytype WHERE id = 17""");
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Journey journey = workshop.journey(Contents.ALL);
        ExportReport report = journey.export(source, 2L);
        journey.importInto(target);
        assertThat(Table.texts(target, """
                        SELECT t.name || ', ' || s.name AS text FROM places_place p
                        JOIN places_placetype t ON t.id = p.place_type_id AND t.group_id = p.group_id
                        JOIN places_placestatus s ON s.id = p.status_id AND s.group_id = p.group_id
                        WHERE p.name = 'Place 1 of 1 ☕'""")).containsExactly("Käserei, Negotiating");
        assertThat(Table.texts(target, """
                        SELECT a.id AS text FROM activities_activity a
                        JOIN activities_activitytype t ON t.id = a.activity_type_id
                        JOIN places_place p ON p.id = a.place_id WHERE p.group_id <> t.group_id""")).isEmpty();
        assertThat(report.warnings())
                .extracting(warning ->
                        warning.where().model() + "." + warning.where().field())
                .contains(
                        "places.place.place_type",
                        "places.place.status",
                        "activities.activity.activity_type",
                        "activities.activityseries.activity_type");
    }

    @Test
    public void aTypeOfAnotherGroupComesAlongWithThatGroup() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, MOVED), 1L, 2L)
                .importInto(target);
        assertThat(Table.texts(target, """
                        SELECT p.name AS text FROM places_place p JOIN places_placetype t ON t.id = p.place_type_id
                        WHERE t.group_id <> p.group_id""")).hasSize(1);
    }
}
