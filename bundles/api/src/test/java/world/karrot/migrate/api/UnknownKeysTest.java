package world.karrot.migrate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

public class UnknownKeysTest {
    /** A property type. */
    @interface Settings {
        String password_file();

        String url();

        String service_pid();
    }

    @Test
    public void eachIsNamedWithTheNearest() {
        assertThat(UnknownKeys.of(Map.of("passwrod.file", "", "ulr", "", "url", ""), Settings.class))
                .containsExactly(
                        "nobody reads the key passwrod.file; did you mean password.file?",
                        "nobody reads the key ulr; did you mean url?");
    }

    @Test
    public void whatKarafAddsIsKnown() {
        assertThat(UnknownKeys.of(
                        Map.of("service.factoryPid", "", "felix.fileinstall.filename", "", "component.id", 1),
                        Settings.class))
                .isEmpty();
    }
}
