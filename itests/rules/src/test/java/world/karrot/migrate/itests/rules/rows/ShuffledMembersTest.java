package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;

/** The order of an archive's members changes nothing. */
public class ShuffledMembersTest {
    private static final String MANIFEST = "karrot-migrate.manifest";

    private static final List<ImportChoices> CHOICES = List.of(
            Choices.anonymous(2L, 3L),
            new ImportChoices(
                    Map.of(),
                    Set.of("issues", "history"),
                    Choices.anonymous(1L).people(),
                    Set.of(),
                    Choices.ZONE,
                    Set.of()),
            Choices.without("applications", "messages"),
            Choices.without("issues"));

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void membersMayComeInAnyOrder() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L, 2L);
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        for (ImportChoices choices : CHOICES) {
            ImportReport straight = journey.rehearse(target, choices);
            for (int seed = 1; seed <= 2; seed++) {
                ImportReport turned = shuffled(journey, seed).rehearse(target, choices);
                assertThat(turned.arrival().models())
                        .containsExactlyInAnyOrderElementsOf(straight.arrival().models());
                assertThat(turned.arrival().people())
                        .isEqualTo(straight.arrival().people());
            }
        }
    }

    private Journey shuffled(Journey journey, int seed) throws Exception {
        Map<String, byte[]> members = journey.unpacked().members();
        List<String> names = new ArrayList<>(members.keySet());
        names.removeIf(name -> name.startsWith("files/") || name.equals(MANIFEST));
        Collections.shuffle(names, new Random(seed));
        names.add(MANIFEST);
        HandMade archive = HandMade.from(journey.unpacked());
        for (String name : names) {
            archive.without(name).with(name, new String(members.get(name), StandardCharsets.UTF_8));
        }
        return new Journey(Contents.ALL, archive.in(workshop.folder()), Optional.empty());
    }
}
