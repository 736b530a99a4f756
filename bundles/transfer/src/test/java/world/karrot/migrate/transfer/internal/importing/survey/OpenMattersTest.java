package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import org.junit.Test;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.OpenMatters.OpenMatter;

public class OpenMattersTest {
    private static final Lapse WITHDRAWN =
            new Lapse("user", Lapse.Without.ACCOUNT, "status", "pending", "withdrawn", "decided_at");
    private static final ResolvedModel MEMBERSHIP =
            ModelFixture.of(model(Model.MEMBERSHIP)).resolved();
    private static final ResolvedModel APPLICATION = ModelFixture.of(
                    model("applications.application").with(Traits.lapses(WITHDRAWN)))
            .needs("user", "users.user")
            .has("status", "text")
            .resolved();

    private final OpenMatters matters = new OpenMatters();

    @Test
    public void whatWaitsForSomebodyIsOpen() {
        note(APPLICATION, row("id", 5L, "group", 3L, "user", 2L, "status", "pending"));

        assertThat(matters.matters())
                .containsExactly(new OpenMatter("applications.application", 5, 3, "users.user", 2, WITHDRAWN));
        assertThat(matters.kept()).isEqualTo(1);
    }

    @Test
    public void whatIsDecidedOrWaitsForNobodyIsNot() {
        note(APPLICATION, row("id", 5L, "group", 3L, "user", 2L, "status", "declined"));
        note(APPLICATION, row("id", 6L, "group", 3L, "user", 2L));
        note(APPLICATION, row("id", 7L, "group", 3L, "user", null, "status", "pending"));

        assertThat(matters.matters()).isEmpty();
        assertThat(matters.kept()).isZero();
    }

    @Test
    public void aMembershipIsFoundByGroupAndPerson() {
        note(APPLICATION, row("id", 5L, "group", 3L, "user", 2L, "status", "pending"));
        note(APPLICATION, row("id", 6L, "group", 4L, "user", 2L, "status", "pending"));
        note(APPLICATION, row("id", 7L, "user", 2L, "status", "pending"));
        note(MEMBERSHIP, row("id", 30L, "group", 3L, "user", 2L));
        note(MEMBERSHIP, row("id", 31L, "group", 3L, "user", 8L));
        note(MEMBERSHIP, row("id", 32L, "group", null, "user", 2L));
        note(MEMBERSHIP, row("id", 33L, "group", 4L, "user", null));

        assertThat(matters.matters())
                .extracting(matters::membership)
                .extracting(membership -> membership.orElse(0))
                .containsExactly(30L, 0L, 0L);
        assertThat(matters.kept()).isEqualTo(5);
    }

    @Test
    public void rowsThatAreNoMembershipsMakeNobodyAMember() {
        note(APPLICATION, row("id", 5L, "group", 3L, "user", 2L, "status", "pending"));
        note(APPLICATION, row("id", 6L, "group", 3L, "user", 2L, "status", "accepted"));

        assertThat(matters.membership(matters.matters().get(0))).isEmpty();
    }

    private void note(ResolvedModel model, Row row) {
        SurveyFixture.note(matters, model, row);
    }
}
