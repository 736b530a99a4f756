package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What {@link PeopleDecisions} make of people. */
public class DecidedPeopleTest {
    @Test
    public void whoIsLeftOutAndMatchedAllTheSameIsSomebody() {
        PeopleDecisions decisions = new PeopleDecisions(Map.of(2L, 42L), Set.of(2L, 3L), Set.of(4L), Map.of());

        assertThat(decisions.isNobody(2)).isFalse();
        assertThat(decisions.isNobody(3)).isTrue();
        assertThat(decisions.isNobody(4)).isTrue();
        assertThat(decisions.isNobody(5)).isFalse();
    }

    @Test
    public void onlyWhoIsNeitherHereNorNobodyIsCreated() {
        PeopleDecisions decisions = new PeopleDecisions(Map.of(2L, 42L), Set.of(3L), Set.of(4L), Map.of());

        assertThat(decisions.isCreated(2)).isFalse();
        assertThat(decisions.isCreated(3)).isFalse();
        assertThat(decisions.isCreated(4)).isFalse();
        assertThat(decisions.isCreated(5)).isTrue();
    }

    @Test
    public void everybodyIsSomebodyWhereNobodyIsLeftOutOrAnonymous() {
        assertThat(PeopleDecisions.NONE.isEverybodySomebody()).isTrue();
        assertThat(new PeopleDecisions(Map.of(), Set.of(3L), Set.of(), Map.of()).isEverybodySomebody())
                .isFalse();
        assertThat(new PeopleDecisions(Map.of(), Set.of(), Set.of(4L), Map.of()).isEverybodySomebody())
                .isFalse();
    }
}
