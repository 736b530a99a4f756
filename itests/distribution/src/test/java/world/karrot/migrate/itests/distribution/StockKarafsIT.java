package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.itests.distribution.Launcher.Called;

/** The KAR in Karafs as others have them, and the next release's after it. */
public class StockKarafsIT {

    private static final Path KAR = Path.of(System.getProperty("karrot.kar", "none"));
    private static final String VERSION = System.getProperty("karrot.version");
    private static final String INSTALL = "feature:install karrot-migrate";

    @ClassRule
    public static final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theOldestTakesIt() throws Exception {
        assertTaken("apache-karaf-4.4.7");
    }

    @Test
    public void aMinimalOneTakesIt() throws Exception {
        assertTaken("apache-karaf-minimal-4.4.8");
    }

    @Test
    public void theNewestTakesIt() throws Exception {
        assertTaken("apache-karaf-4.4.10");
    }

    private static void assertTaken(String name) throws IOException, InterruptedException {
        try (StockKaraf karaf = StockKaraf.start(name)) {
            karaf.add(KAR, VERSION);
            assertEquals(Set.of(), features(karaf));
            assertTrue(karaf.outlives(INSTALL));
            assertEquals(Set.of("core"), cells(karaf, 0));
            assertEquals("", karaf.call("bundle:diag").out());
            assertEquals(List.of(), karaf.complaints());
        }
    }

    @Test
    public void anOlderOneRefusesItAndSaysWhichOneWouldDo() throws Exception {
        try (StockKaraf karaf = StockKaraf.start("apache-karaf-4.4.6")) {
            karaf.add(KAR, VERSION);
            Called refused = karaf.call(INSTALL);
            assertTrue(
                    refused.toString(),
                    refused.out().contains("(osgi.identity=org.apache.karaf.features.core)(version>=4.4.7)"));
            assertEquals(Set.of(), features(karaf));
        }
    }

    @Test
    public void theNextReleaseTakesItsPlaceOnceAllFeaturesAreNamed() throws Exception {
        try (StockKaraf karaf = StockKaraf.start("apache-karaf-4.4.10")) {
            karaf.add(KAR, VERSION);
            assertTrue(karaf.outlives(INSTALL + " karrot-messages"));
            karaf.add(NextRelease.kar(KAR, VERSION, folder.getRoot().toPath()), NextRelease.VERSION);

            assertFalse(karaf.outlives("feature:install -u karrot-migrate"));
            String models = karaf.call("karrot:models").out();
            assertTrue(
                    models, models.contains("content.core 99.0.0 takes no part, because another version of it runs"));

            assertTrue(karaf.outlives("feature:install -u karrot-migrate karrot-messages"));
            assertEquals(Set.of("core", "messages"), cells(karaf, 0));
            assertEquals(Set.of(NextRelease.VERSION), cells(karaf, 3));
        }
    }

    private static Set<String> features(StockKaraf karaf) throws IOException, InterruptedException {
        return lines(karaf.call("feature:list -i --no-format"), line -> line);
    }

    /** What is in a column of the table of models. */
    private static Set<String> cells(StockKaraf karaf, int column) throws IOException, InterruptedException {
        return lines(karaf.call("karrot:models --no-format"), line -> line.split("\t", -1)[column]);
    }

    private static Set<String> lines(Called called, Function<String, String> what) {
        return called.out()
                .lines()
                .filter(line -> line.contains("karrot"))
                .map(what)
                .collect(Collectors.toSet());
    }
}
