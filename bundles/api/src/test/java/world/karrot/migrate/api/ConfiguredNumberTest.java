package world.karrot.migrate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class ConfiguredNumberTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    public void aNumberCountsAndNoneIsTheDefault() {
        assertThat(List.of(of(" 12 "), of("999999999"), of("0"), of(""))).containsExactly(12L, 999_999_999L, 7L, 7L);
        assertThat(warnings).isEmpty();
    }

    @Test
    public void whateverElseIsToldAndTheDefault() {
        assertThat(List.of(of("many"), of("-3"), of("2.5"), of("1234567890123")))
                .containsOnly(7L);
        assertThat(warnings).hasSize(4).contains("people = many is no whole number; 7 counts in its place");
    }

    private long of(String text) {
        return ConfiguredNumber.of("people", text, 7, warnings::add);
    }
}
