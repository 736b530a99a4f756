package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** Links lead to the same page on the target, whichever of Karrot's pages it is and however it is spelled. */
public class LinksInTextsTest {
    private static final String SOURCE = "http://localhost:8080";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target;
    private ImportReport report;

    /** What becomes of a text of group 1. */
    private String arrived(String text) throws Exception {
        return arrived(workshop.instance(Fixture.SAMPLE), text);
    }

    private String arrived(KarrotInstance on, String text) throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        Workshop.change(source, "UPDATE groups_group SET description = '%s' WHERE id = 1".formatted(text));
        target = on;
        report = workshop.exported(Contents.ALL, source, 1L).importInto(target);
        return newest("groups_group", "description");
    }

    /** Of the row that was made last. */
    private String newest(String table, String column) throws Exception {
        return Table.text(target, "SELECT %s AS text FROM %s ORDER BY id DESC LIMIT 1".formatted(column, table));
    }

    /** Ids keep their order, so the first of a group is the first of those that are new. */
    private String first(String table, String where) throws Exception {
        return Table.text(target, "SELECT min(id) AS text FROM %s WHERE %s".formatted(table, where));
    }

    private List<String> said(String start) {
        return report.changes().stream()
                .filter(finding -> finding.what().startsWith(start))
                .filter(finding -> "groups.group".equals(finding.where().model()))
                .map(Finding::count)
                .map(String::valueOf)
                .toList();
    }

    /** All that Karrot's router knows with the number of something in it. */
    @Test
    public void toEachOfKarrotsPages() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        String place = Table.text(source, "SELECT min(id) AS text FROM places_place WHERE group_id = 1");
        String offer = Table.text(source, "SELECT min(id) AS text FROM offers_offer WHERE group_id = 1");
        String issue = Table.text(source, "SELECT min(id) AS text FROM issues_issue WHERE group_id = 1");
        String agreement = Table.text(source, "SELECT min(id) AS text FROM agreements_agreement WHERE group_id = 1");
        String history = Table.text(source, "SELECT min(id) AS text FROM history_history WHERE group_id = 1");
        String pages = """
                groupPreview/%1$s
                groupPreview/%1$s/apply
                embed/public-activities/%1$s
                group/%1$s/wall
                group/%1$s/place/%2$s/activities
                group/%1$s/offers/%3$s/edit
                group/%1$s/issues/%4$s/vote
                group/%1$s/agreements/%5$s
                history/%6$s
                """;
        String text = SOURCE + "/#/"
                + pages.formatted("1", place, offer, issue, agreement, history)
                        .strip()
                        .replace("\n", "\n" + SOURCE + "/#/");

        String now = arrived(text);

        String group = newest("groups_group", "id");
        String ofGroup = "group_id = " + group;
        String expected = target.siteUrl() + "/#/"
                + pages.formatted(
                                group,
                                first("places_place", ofGroup),
                                first("offers_offer", ofGroup),
                                first("issues_issue", ofGroup),
                                first("agreements_agreement", ofGroup),
                                first("history_history", ofGroup))
                        .strip()
                        .replace("\n", "\n" + target.siteUrl() + "/#/");
        assertThat(now).isEqualTo(expected);
        assertThat(said("A link to the source now leads")).containsExactly("9");
        assertThat(said("A link still")).isEmpty();
    }

    @Test
    public void toFeedbackAndTheFormForIt() throws Exception {
        String now = arrived("%1$s/#/group/1/feedback/1 %1$s/#/group/1/give-feedback/1".formatted(SOURCE));

        String activity = first(
                "activities_activity",
                "place_id IN (SELECT id FROM places_place WHERE group_id = %s)"
                        .formatted(newest("groups_group", "id")));
        assertThat(now)
                .startsWith(target.siteUrl() + "/#/group/" + newest("groups_group", "id") + "/feedback/")
                .endsWith("/give-feedback/" + activity);
    }

    /** What a group calls its friends with; the number becomes another one if it is taken on the target. */
    @Test
    public void toAPublicActivityWhoseNumberIsTaken() throws Exception {
        KarrotInstance twice = workshop.instance(Fixture.COMMUNITY);
        String number = Table.text(twice, """
                SELECT min(public_id::text) AS text FROM activities_activity a JOIN places_place p ON p.id = a.place_id
                WHERE p.group_id = 1""");
        String activity =
                Table.text(twice, "SELECT id AS text FROM activities_activity WHERE public_id = '" + number + "'");
        String description =
                Table.text(twice, "SELECT description AS text FROM activities_activity WHERE id = " + activity);
        Workshop.change(twice, "UPDATE groups_group SET name = name || ' (old)'");

        String now = arrived(twice, SOURCE + "/#/a/" + number);

        assertThat(now).startsWith(twice.siteUrl() + "/#/a/").doesNotEndWith(number);
        assertThat(Table.text(
                        twice, """
                SELECT a.description AS text FROM activities_activity a JOIN places_place p ON p.id = a.place_id
                WHERE a.public_id = '%s' AND p.group_id = %s""".formatted(now.substring(now.lastIndexOf('/') + 1), newest("groups_group", "id"))))
                .isEqualTo(description);
    }

    @Test
    public void toAPublicActivityWhoseNumberIsFree() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        String number = Table.text(source, """
                SELECT min(public_id::text) AS text FROM activities_activity a JOIN places_place p ON p.id = a.place_id
                WHERE p.group_id = 1""");

        assertThat(arrived(SOURCE + "/#/a/" + number)).isEqualTo(target.siteUrl() + "/#/a/" + number);
    }

    @Test
    public void inWhateverSpelling() throws Exception {
        String now = arrived("https://LOCALHOST:8080/#/group/1 www.localhost:8080//#/group/1 " + SOURCE
                + "/group/1/wall [w](/#/group/1) [w](/group/1)");

        String site = target.siteUrl();
        String group = newest("groups_group", "id");
        assertThat(now)
                .isEqualTo(
                        "%1$s/#/group/%2$s %1$s/#/group/%2$s %1$s/group/%2$s/wall [w](/#/group/%2$s) [w](/group/%2$s)"
                                .formatted(site, group));
    }

    /** Group 2 stays where it is: on the target, its number is another group's. */
    @Test
    public void whatLeadsToTheSourceIsCounted() throws Exception {
        String now = arrived("[w](/#/group/2) %1$s/#/group/2 %1$s/#/settings".formatted(SOURCE));

        assertThat(now).isEqualTo("[w](%1$s/#/group/2) %1$s/#/group/2 %1$s/#/settings".formatted(SOURCE));
        assertThat(said("A link still leads to the source")).containsExactly("3");
    }
}
