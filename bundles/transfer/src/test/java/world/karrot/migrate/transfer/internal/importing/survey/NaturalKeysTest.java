package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import org.junit.Test;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;

public class NaturalKeysTest {
    private final NaturalKeys people = new NaturalKeys("users.user", "email");
    private final Findings problems = new Findings();

    @Test
    public void somebodyIsRecognisedByTheirAddress() {
        assertThat(people.add(1, row("id", 1L, "email", "anna@example.org"), problems))
                .isTrue();

        assertThat(people.key(1)).contains("anna@example.org");
        assertThat(people.key(2)).isEmpty();
        assertThat(people.field()).isEqualTo("email");
    }

    @Test
    public void whoHasNoAddressIsRecognisedByNothing() {
        people.add(1, row("id", 1L, "email", null), problems);
        people.add(2, row("id", 2L, "email", 5L), problems);

        assertThat(people.key(1)).isEmpty();
        assertThat(people.key(2)).isEmpty();
        assertThat(people.keys()).containsOnlyKeys(1L, 2L);
    }

    @Test
    public void whoeverIsInTwoGroupsComesTwiceAndCountsOnce() {
        people.add(1, row("id", 1L, "email", "anna@example.org"), problems);

        assertThat(people.add(1, row("id", 1L, "email", "anna@example.org"), problems))
                .isFalse();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void nobodyComesInSecondUnderTheIdOfSomebodyElse() {
        people.add(1, row("id", 1L, "email", "anna@example.org"), problems);

        assertThat(people.add(1, row("id", 1L, "email", "eve@example.org"), problems))
                .isFalse();
        assertThat(people.key(1)).contains("anna@example.org");
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("Two different rows have the id 1");
            assertThat(problem.where())
                    .isEqualTo(Place.model("users.user").row(1L).line(1));
        });
    }
}
