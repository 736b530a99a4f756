package world.karrot.migrate.launcher.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.Test;
import world.karrot.migrate.launcher.internal.wire.Wire;

public class ClientTest {

    private static final String OURS =
            Pattern.quote(Client.class.getPackageName()) + "|" + Pattern.quote(Wire.class.getPackageName());

    /** {@code bin/karrot} has this bundle on its class path, and nothing that the bundle imports. */
    @Test
    public void itNeedsTheJdkAlone() {
        List<String> needed = needed("(%s)\\..*".formatted(OURS));
        assertThat(needed).contains("java.nio.channels java.base", Wire.class.getPackageName() + " classes");
        assertThat(needed).allMatch(line -> line.matches("java\\.\\S+ java\\.base|(%s) classes".formatted(OURS)));
    }

    /** The packages that some classes refer to, each with where it was found. */
    private static List<String> needed(String classes) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int code = jdeps.run(out, out, "-verbose:package", "-filter:none", "-include", classes, "target/classes");
        assertThat(code).as(printed.toString()).isZero();
        return printed.toString()
                .lines()
                .filter(line -> line.matches("\\s+.* -> .*"))
                .map(line -> line.replaceFirst(".* -> ", "").strip().replaceAll("\\s+", " "))
                .toList();
    }
}
