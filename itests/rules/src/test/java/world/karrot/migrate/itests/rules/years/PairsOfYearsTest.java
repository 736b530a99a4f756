package world.karrot.migrate.itests.rules.years;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.years.Year;

/**
 * All pairs of years: a group arrives, or is refused with all that stands in the way, and arrives if the admin accepts
 * what the remedies say. What comes out is in {@code docs/versions.md}, between two lines that this test looks for;
 * with the system property {@code karrot.versions=write} it writes it there.
 */
public class PairsOfYearsTest {
    private static final Path PAGE = Path.of("../../docs/versions.md");
    private static final String BEGIN = "<!-- made by PairsOfYearsTest -->\n";
    private static final String END = "<!-- end -->";

    /** What rows may get in fields of older Karrots. */
    private static final Map<String, String> VALUES = Map.of(
            "places.place.status", "created",
            "places.placetype.status", "active",
            "activities.activitytype.status", "active",
            "offers.offer.status", "active",
            "offers.offer.status_changed_at", "2024-01-02T03:04:05Z");

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void everyPairIsAsThePageSays() throws Exception {
        Map<Year, KarrotInstance> targets = new EnumMap<>(Year.class);
        for (Year year : Year.values()) {
            targets.put(year, year.makeOlder(workshop.instance(Fixture.EMPTY)));
        }
        List<String> lines = new ArrayList<>(List.of(
                "| from | to | a group arrives | what stands in the way, and in how many rows |", "|---|---|---|---|"));
        for (Year from : Year.values()) {
            Journey journey = workshop.exported(Contents.ALL, from.makeOlder(workshop.instance(Fixture.COMMUNITY)), 1L);
            for (Year to : Year.values()) {
                lines.add("| %s | %s | %s |".formatted(from.month(), to.month(), outcome(journey, targets.get(to))));
            }
        }
        String table = BEGIN + String.join("\n", lines) + "\n" + END;
        String page = Files.readString(PAGE, UTF_8);
        String expected = page.substring(page.indexOf(BEGIN), page.indexOf(END) + END.length());
        if ("write".equals(System.getProperty("karrot.versions"))) {
            Files.writeString(PAGE, page.replace(expected, table), UTF_8);
        } else {
            assertThat(table).isEqualTo(expected);
        }
    }

    private static String outcome(Journey journey, KarrotInstance target) {
        Obstacles obstacles = Obstacles.of(journey, target);
        Map<String, String> values = new TreeMap<>(obstacles.values().stream().collect(toMap(v -> v, VALUES::get)));
        ImportChoices choices = Choices.losing(obstacles.losses(), values);
        if (obstacles.problems().isEmpty()) {
            journey.rehearse(target, choices);
            return "arrives | ";
        }
        journey.plan(target, choices);
        return "if that is accepted | "
                + obstacles.counts().entrySet().stream()
                        .map(count -> "`" + count.getKey() + "` " + count.getValue())
                        .collect(joining(", "));
    }
}
