package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.OfferedFeatures;

/** What the tab key offers. */
public class CompletionTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    private List<String> complete(String... words) {
        return workbench.commands().complete(workbench.folder(), words);
    }

    @Test
    public void instancesGroupsAndReceiptsAreThoseThatThereAre() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        assertThat(complete("karrot:groups", "-i", ""))
                .hasSize(2)
                .anyMatch(line -> line.matches(source.name() + " .*:\\d+/.*"));
        assertThat(complete("karrot:export", "-i", source.name(), ""))
                .hasSize(4)
                .allMatch(line -> line.matches("[1-4] \\S.*"));
        assertThat(complete("karrot:undo", "-i", target.name(), "")).isEmpty();
        workbench.importInto(target, workbench.export(source, "4").succeeds()).succeeds();
        assertThat(complete("karrot:undo", "-i", target.name(), ""))
                .singleElement()
                .asString()
                .matches("1 imported \\d{4}-.*");
        assertThat(complete("karrot:import", "--rename", "")).anyMatch(line -> line.matches("4= \\S.*"));
    }

    @Test
    public void whatCannotBeReadOffersNothingAndIsNoError() throws Exception {
        KarrotInstance broken = workbench.connected(Fixture.EMPTY);
        Files.delete(broken.env());
        assertThat(complete("karrot:export", "-i", broken.name(), "")).isEmpty();
        assertThat(complete("karrot:groups", "-i", "")).containsExactly(broken.name() + " cannot be read");
    }

    @Test
    public void optionsAreOfferedBehindArgumentsToo() {
        assertThat(complete("karrot:export", "3", "--d"))
                .singleElement()
                .asString()
                .startsWith("--dry-run Do it all");
    }

    @Test
    public void archivesAreFilesThatMayBeOne() throws Exception {
        for (String name : List.of("a.tar.xz", "b.tar.xz.gpg", "c.txt", ".d.tar.xz")) {
            Files.createFile(workbench.folder().resolve(name));
        }
        Files.createDirectory(workbench.folder().resolve("folder"));
        String start = workbench.folder() + "/";
        assertThat(complete("karrot:inspect", start))
                .map(line -> line.substring(start.length()))
                .containsExactly("a.tar.xz", "b.tar.xz.gpg", "folder/");
    }

    @Test
    public void contentsAreThoseOfTheCommand() {
        workbench.offer(
                new OfferedFeatures().offer("karrot-issues", "Content: decisions", "issues.issue"),
                Workbench.ALL_CONTENT);
        assertThat(complete("karrot:content", "")).containsExactly("add from now on", "remove from now on");
        assertThat(complete("karrot:content", "add", "")).containsExactly("all everything", "issues decisions");
        assertThat(complete("karrot:export", "--without", "")).contains("issues 4 models", "applications 1 model");
    }
}
