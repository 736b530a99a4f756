package world.karrot.migrate.transfer.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.Finding;

public class JavaCheckTest {
    @Test
    public void anotherJavaThanTheOneThatIsTriedIsAWarning() {
        assertThat(warnings("17.0.9")).isEmpty();
        assertThat(warnings("21.0.1"))
                .singleElement()
                .asString()
                .contains("This is Java 21, and only 17 is tried", "JAVA_HOME");
    }

    private static List<Finding> warnings(String version) {
        return new JavaCheck(Runtime.Version.parse(version))
                .examine(Path.of("/"))
                .warnings();
    }
}
