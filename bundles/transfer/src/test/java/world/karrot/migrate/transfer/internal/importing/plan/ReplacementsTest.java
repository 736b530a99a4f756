package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

public class ReplacementsTest {
    private final Replacements names = Replacements.of("groups.group", "name", Map.of(3L, "Kitchen", 4L, "Garden"));

    @Test
    public void aRowGetsItsNewValueAndNoOtherRowDoes() {
        assertThat(names.of("groups.group", "name", 3)).isEqualTo("Kitchen");
        assertThat(names.of("groups.group", "name", 5)).isNull();
        assertThat(names.of("groups.group", "slug", 3)).isNull();
        assertThat(names.of("places.place", "name", 3)).isNull();
    }

    @Test
    public void ofTwoNewValuesTheLaterOneWins() {
        Replacements both = names.and(Replacements.of("groups.group", "name", Map.of(4L, "Yard", 5L, "Attic")))
                .and(Replacements.of("groups.group", "slug", Map.of(3L, "kitchen")));

        assertThat(both.of("groups.group", "name")).isEqualTo(Map.of(3L, "Kitchen", 4L, "Yard", 5L, "Attic"));
        assertThat(both.of("groups.group", "slug")).isEqualTo(Map.of(3L, "kitchen"));
    }
}
