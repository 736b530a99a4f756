package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;

/** What features say that they would take along is what their bundles move, and they are offered for it. */
public class ContentFeaturesIT {

    private static final Path REPOSITORY = Path.of("../../features/repository/src/main/feature/feature.xml");

    private static final Pattern CONTENT =
            Pattern.compile("<bundle>mvn:[\\w.]+/(world\\.karrot\\.migrate\\.content\\.\\w+)/\\S+</bundle>\\s*"
                    + "<capability>karrot\\.content;models:List&lt;String&gt;=\"([^\"]*)\"</capability>");

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void featuresProvideWhatTheirBundlesDeclare() throws Exception {
        assertThat(provided()).isEqualTo(declared()).hasSizeGreaterThan(1);
    }

    @Test
    public void whatIsNotInstalledIsOffered() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = workbench.export(source, "1").succeeds();
        workbench.distribution().setFeatures(Workbench.CORE_ONLY);
        Before before = Before.of(target);
        workbench
                .importInto(target, export)
                .fails()
                .complains("conversations.conversation", "bin/karrot content add", "messages", "history", "--without");
        assertThat(before.changes()).isEmpty();
        String[] offer = {"Left behind", "bin/karrot content add", "messages", "history"};
        workbench.export(source, "1", "2").succeeds().outcome().says(offer);
        workbench.export(source, "1", "2", "--dry-run").outcome().succeeds().says(offer);
    }

    private static Map<String, Set<String>> provided() throws IOException {
        Map<String, Set<String>> provided = new TreeMap<>();
        CONTENT.matcher(Files.readString(REPOSITORY))
                .results()
                .forEach(found -> provided.put(
                        found.group(1), new TreeSet<>(List.of(found.group(2).split(",", -1)))));
        return provided;
    }

    /** By bundle. */
    private Map<String, Set<String>> declared() throws IOException, InterruptedException {
        Map<String, Set<String>> declared = new TreeMap<>();
        workbench.karrot("models", "--no-format").succeeds().out().lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            declared.computeIfAbsent(cells[2], bundle -> new TreeSet<>()).add(cells[1]);
        });
        return declared;
    }
}
