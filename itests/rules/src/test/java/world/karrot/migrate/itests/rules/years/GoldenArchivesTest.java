package world.karrot.migrate.itests.rules.years;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.years.Year;

/**
 * Archives that were written when a format was new are imported for ever after: for each format there is one of each
 * year, with every content in it. They are beside this test and are never written anew. For a new format, and for it
 * alone, the system property {@code karrot.golden=write} writes them.
 */
public class GoldenArchivesTest {
    /** Before this one, archives were not kept. */
    private static final long FIRST_FORMAT = 2;

    private static final Path RESOURCES = Path.of("src/test/resources/world/karrot/migrate/itests/rules/years/golden");
    private static final Password PASSWORD = new Password("golden");

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void allOfThemArrive() throws Exception {
        if ("write".equals(System.getProperty("karrot.golden"))) {
            write();
        }
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        for (long format : LongStream.rangeClosed(FIRST_FORMAT, Manifest.FORMAT).toArray()) {
            for (Year year : Year.values()) {
                assertArrives(journey(format, year), format, target);
            }
        }
    }

    private static String name(long format, Year year) {
        return "format-%s-%s.tar.xz.gpg".formatted(format, year.month());
    }

    private Journey journey(long format, Year year) throws Exception {
        Path file = workshop.folder().resolve(name(format, year));
        try (InputStream golden = GoldenArchivesTest.class.getResourceAsStream("golden/" + name(format, year))) {
            Files.copy(golden, file);
        }
        return new Journey(Contents.ALL, file, Optional.of(PASSWORD));
    }

    private static void assertArrives(Journey golden, long format, KarrotInstance target) {
        InspectService.Contents inspected = golden.inspect();
        Manifest manifest = inspected.manifest().orElseThrow();
        assertThat(manifest.format()).isEqualTo(format);
        assertThat(contents(manifest)).isEqualTo(ContentNames.ALL);
        ImportReport report = golden.rehearse(target, Choices.NONE);
        assertThat(rows(report))
                .isEqualTo(inspected.models().stream().collect(toMap(ModelCount::model, ModelCount::rows)));
    }

    /** Those with rows. */
    private static Set<String> contents(Manifest manifest) {
        return manifest.models().stream()
                .filter(model -> model.rows() > 0)
                .map(Manifest.ModelSummary::content)
                .collect(toSet());
    }

    private static Map<String, Long> rows(ImportReport report) {
        return report.arrival().models().stream()
                .filter(model -> report.archive().models().stream()
                        .anyMatch(held -> held.model().equals(model.model())))
                .collect(toMap(ModelCount::model, ModelCount::rows));
    }

    private void write() throws Exception {
        Files.createDirectories(RESOURCES);
        for (Year year : Year.values()) {
            Path file = RESOURCES.resolve(name(Manifest.FORMAT, year));
            new Journey(Contents.ALL, file, Optional.of(PASSWORD))
                    .export(year.makeOlder(workshop.instance(Fixture.COMMUNITY)), 1L);
        }
    }
}
