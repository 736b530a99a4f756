package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.rules.ExternalResource;

/** The folder of a running Karaf that bundles are dropped into. Empty again after every test. */
final class DeployFolder extends ExternalResource {

    private static final int SECONDS_TO_WAIT = 60;

    private final Set<Path> dropped = new TreeSet<>();
    private Distribution distribution;

    @Override
    protected void before() throws IOException, InterruptedException {
        distribution = Distribution.running();
    }

    @Override
    protected void after() {
        try {
            for (Path file : Set.copyOf(dropped)) {
                remove(file.getFileName().toString());
            }
            awaitModels("^(?!.*org\\.example)");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts a bundle there at once, as no half of it may be seen; one of the same name is replaced. */
    void drop(Path jar, String name) throws IOException {
        Path folder = distribution.home().resolve("deploy");
        Path hidden = Files.copy(jar, folder.resolve("." + name), StandardCopyOption.REPLACE_EXISTING);
        dropped.add(Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE));
    }

    /** The same under the file's own name. */
    void drop(Path jar) throws IOException {
        drop(jar, jar.getFileName().toString());
    }

    void remove(String name) throws IOException {
        Path file = distribution.home().resolve("deploy").resolve(name);
        Files.delete(file);
        dropped.remove(file);
    }

    /**
     * Asks {@code karrot models} until it says something, whether or not that is well.
     *
     * @param expected a regular expression for all that it says
     */
    String awaitModels(String expected, String... options) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(SECONDS_TO_WAIT);
        String said = models(options);
        while (!said.matches("(?s)" + expected + ".*")) {
            assertThat(Instant.now()).as("%s in%n%s", expected, said).isBefore(end);
            said = models(options);
        }
        return said;
    }

    private String models(String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("models", "--no-format"));
        words.addAll(List.of(options));
        return distribution.karrot(words.toArray(String[]::new)).out();
    }
}
