package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Asked;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

/** Notifications, which say in JSON which group they are about. */
public class OwnerCheckAboutsTest {
    private static final Place ROW = Place.model("notes.notification").row(5L);
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).resolved();
    private static final ResolvedModel NOTIFICATION = ModelFixture.of(
                    model("notes.notification").about("context", "group"))
            .mayHave("context", "jsonb")
            .resolved();

    @Rule
    public final Target target = new Target();

    private final Findings problems = new Findings();
    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, GROUP, NOTIFICATION);
        rows.check(GROUP, "id", 3L);
    }

    @Test
    public void aGroupIsNamedByANumberOrItsText() {
        check(Map.of("group", 3L));
        check(Map.of("group", "3"));

        assertThat(problems.isEmpty()).isTrue();
        assertThat(rows.notes().unresolved().open()).isEmpty();
    }

    @Test
    public void aGroupThatHasNotComeIsMissingHoweverItIsSpelled() {
        check(Map.of("group", 4L));
        check(Map.of("group", "4"));

        assertThat(rows.notes().unresolved().open())
                .isEqualTo(Map.of(
                        new Reference("notes.notification", "context", Model.GROUP), Map.of(4L, new Asked(5, 2))));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void whatIsAboutNoGroupIsRefused() {
        List<Object> none = Arrays.asList(
                null, "3", 3L, List.of(3L), Map.of(), Map.of("place", 3L), Map.of("group", true), Map.of("group", "x"));
        none.forEach(this::check);

        assertThat(problems.list())
                .containsExactly(Finding.of("The row is about no group", ROW.field("context"), Remedies.MADE_BY_HAND)
                        .counted(none.size()));
        assertThat(rows.notes().unresolved().open()).isEmpty();
    }

    private void check(Object context) {
        new OwnerCheck(rows.models(), NOTIFICATION, rows.notes(), problems)
                .check(5, ROW, row("context", context).values()::get);
    }
}
