package world.karrot.migrate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class NearestTest {
    private static final List<String> MODELS = List.of("users.user", "places.place", "places.placetype");

    @Test
    public void aMissingAnAdditionalAndAWrongLetterCountAsOneEach() {
        assertThat(Nearest.of("place.place", MODELS)).contains("places.place");
        assertThat(Nearest.of("places.pplace", MODELS)).contains("places.place");
        assertThat(Nearest.of("places.placytype", MODELS)).contains("places.placetype");
    }

    @Test
    public void ofTwoEquallyNearTheFirstInTheAlphabetIsMeant() {
        assertThat(Nearest.of("b", List.of("c", "a"))).contains("a");
    }

    @Test
    public void whatDiffersInMoreThanTwoLettersIsNotMistyped() {
        assertThat(Nearest.typo("place.place", MODELS)).contains("places.place");
        assertThat(Nearest.typo("place", MODELS)).isEmpty();
    }

    @Test
    public void whereThereIsNothingNothingIsNear() {
        assertThat(Nearest.of("a", List.of())).isEmpty();
    }
}
