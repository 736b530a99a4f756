package world.karrot.migrate.itests.rules.years;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.years.Year;

/** To Karrot's own tool, the archive of an older Karrot looks like one of May 2024. */
public class ArchiveOfAnOlderKarrotTest {
    /** What may be null, and what Karrot's importer does not require. */
    private static final Set<String> NOT_REQUIRED =
            Set.of("activities.activityseries.banner_image", "places.placestatus.archived_at");

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void itHasTheModelsAndFieldsOfMay2024() throws Exception {
        KarrotInstance older = Year.OCTOBER_2022.makeOlder(workshop.instance(Fixture.COMMUNITY));
        Unpacked upgraded = workshop.exported(Contents.ALL, older, 1L, 2L).unpacked();
        Unpacked ofMay = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L, 2L)
                .unpacked();
        Set<String> models = new TreeSet<>(ofMay.models());
        models.remove("activities.feedbacknoshow"); // nobody noted that before
        assertThat(new TreeSet<>(upgraded.models())).isEqualTo(models);
        for (String model : models) {
            Map<String, Set<String>> kinds = kinds(upgraded, model);
            Map<String, Set<String>> wanted = kinds(ofMay, model);
            wanted.keySet().removeAll(NOT_REQUIRED);
            assertThat(kinds.keySet()).as(model).isEqualTo(wanted.keySet());
            kinds.forEach(
                    (field, some) -> assertThat(wanted.get(field)).as(field).containsAll(some));
        }
    }

    /** By field, what its values are in JSON; any time may be null here, and is a text otherwise. */
    private static Map<String, Set<String>> kinds(Unpacked archive, String model) throws Exception {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (JsonNode row : archive.rows(model)) {
            row.properties()
                    .forEach(field -> kinds.computeIfAbsent(model + "." + field.getKey(), f -> new HashSet<>())
                            .add(field.getValue().getNodeType().name()));
        }
        return kinds;
    }
}
