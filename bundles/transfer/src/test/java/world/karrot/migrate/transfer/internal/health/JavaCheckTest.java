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

    @Test
    public void aLanguageInWhichNamesOfFilesCannotBeWrittenIsAProblem() {
        assertThat(new JavaCheck(Runtime.version(), "ANSI_X3.4-1968")
                        .examine(Path.of("/"))
                        .problems())
                .singleElement()
                .asString()
                .contains("ANSI_X3.4-1968", "LC_ALL=C.UTF-8");
        assertThat(new JavaCheck(Runtime.version(), "UTF-8")
                        .examine(Path.of("/"))
                        .problems())
                .isEmpty();
    }

    private static List<Finding> warnings(String version) {
        return new JavaCheck(Runtime.Version.parse(version), "UTF-8")
                .examine(Path.of("/"))
                .warnings();
    }
}
