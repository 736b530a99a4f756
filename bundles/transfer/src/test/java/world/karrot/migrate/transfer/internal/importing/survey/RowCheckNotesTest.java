package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.survey.CheckedRows.place;

import java.time.Instant;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.clocks.FirstDaySearch;
import world.karrot.migrate.transfer.internal.importing.survey.OpenMatters.OpenMatter;

/** What a row says that concerns rows of other models, too. */
public class RowCheckNotesTest {
    private static final Lapse WITHDRAWN =
            new Lapse("user", Lapse.Without.ACCOUNT, "status", "pending", "withdrawn", "decided_at");
    private static final ResolvedModel USER =
            ModelFixture.of(model("users.user")).resolved();
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).mayHave("timezone", "text").resolved();
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(model(Model.MEMBERSHIP)
                    .ownedBy("group")
                    .people("user", "members")
                    .with(Traits.clock(Clock.at("removal_at", "members are removed"))))
            .needs("group", Model.GROUP)
            .needs("user", "users.user")
            .mayHave("removal_at", "timestamp with time zone")
            .mayHave("lastseen_at", "timestamp with time zone")
            .resolved();
    private static final ResolvedModel APPLICATION = ModelFixture.of(
                    model("applications.application").with(Traits.lapses(WITHDRAWN)))
            .needs("group", Model.GROUP)
            .needs("user", "users.user")
            .has("status", "text")
            .resolved();
    private static final ResolvedModel CHAT = ModelFixture.of(model("chats.chat")
                    .ownedBy("group")
                    .with(Traits.redacted("topic", Whose.rows("chats.participant", "user")))
                    .with(Traits.privateBy("is_private"))
                    .with(Traits.requires(Model.GROUP, "timezone", "Karrot fails")))
            .mayName("group", Model.GROUP)
            .mayHave("topic", "text")
            .resolved();
    private static final ResolvedModel PARTICIPANT = ModelFixture.of(
                    model("chats.participant").ownedBy("chat"))
            .needs("chat", "chats.chat")
            .needs("user", "users.user")
            .resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, USER, GROUP, MEMBERSHIP, APPLICATION, CHAT, PARTICIPANT);
    }

    @Test
    public void whomARowBringsAlongIsNoted() {
        rows.check(MEMBERSHIP, "id", 1L, "group", 3L, "user", 2L);

        assertThat(rows.notes().brought().isNotBrought("users.user", 2)).isFalse();
        assertThat(rows.notes().brought().isNotBrought("users.user", 4)).isTrue();
    }

    @Test
    public void whatWaitsForSomebodyIsNoted() {
        rows.check(APPLICATION, "id", 5L, "group", 3L, "user", 2L, "status", "pending");

        assertThat(rows.notes().openMatters().matters())
                .containsExactly(new OpenMatter("applications.application", 5, 3, "users.user", 2, WITHDRAWN));
    }

    @Test
    public void whomRowsSaySomethingOfIsNoted() {
        rows.check(PARTICIPANT, "id", 1L, "chat", 7L, "user", 2L);

        assertThat(rows.notes().linkedPeople().of("chats.chat", 7)).containsExactly(2L);
    }

    @Test
    public void whatKarrotWouldDoByItselfIsNoted() {
        rows.check(MEMBERSHIP, "id", 1L, "group", 3L, "user", 2L, "removal_at", "2020-01-01T00:00:00Z");
        rows.check(MEMBERSHIP, "id", 2L, "group", 3L, "user", 4L, "removal_at", null);

        assertThat(firstDay().deeds()).containsExactly(new FirstDay.Deed(Model.MEMBERSHIP, "members are removed", 1));
    }

    @Test
    public void whenSomethingWasDoneIsReadFromTheExactValue() {
        rows.exact(MEMBERSHIP, 1, "lastseen_at", "2021-02-03 04:05:06+00");
        rows.check(MEMBERSHIP, "id", 1L, "group", 3L, "user", 2L, "lastseen_at", "2020-01-01T00:00:00Z");

        assertThat(firstDay().exportedAt()).contains(Instant.parse("2021-02-03T04:05:06Z"));
    }

    @Test
    public void whatRowsNeedOfTheirGroupIsNoted() {
        rows.check(GROUP, "id", 3L, "timezone", "Europe/Berlin");
        rows.check(GROUP, "id", 4L, "timezone", null);
        rows.check(CHAT, "id", 1L, "group", 3L, "is_private", false);
        rows.check(CHAT, "id", 2L, "group", 4L, "is_private", false);

        Findings missing = new Findings();
        rows.notes().required().settle(missing);

        assertThat(missing.list()).extracting(problem -> problem.where().id()).containsExactly(4L);
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void aRowThatBelongsToNoGroupIsRefused() {
        rows.check(CHAT, "id", 1L, "group", null, "is_private", false);

        assertThat(rows.problems())
                .containsExactly(
                        Finding.of("The row belongs to no group", place(CHAT, 1, "group"), Remedies.MADE_BY_HAND));
    }

    /** The column for it need not be on the target. */
    @Test
    public void aRowThatTheArchiveCallsPrivateIsRefused() {
        rows.check(CHAT, "id", 1L, "group", 3L, "is_private", true);

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The row is between people, and belongs to no group",
                        place(CHAT, 1, "is_private"),
                        Remedies.MADE_BY_HAND));
    }

    private FirstDay firstDay() {
        FirstDaySearch search = new FirstDaySearch(
                rows.notes().clocks(), Optional.empty(), false, (model, id) -> true, (model, field, id) -> null);
        return search.find(new Findings());
    }
}
