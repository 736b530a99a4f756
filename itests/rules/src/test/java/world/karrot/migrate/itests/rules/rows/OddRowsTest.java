package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;

/** Rows that are odd but ordinary arrive row for row, with whichever of the groups that they are between. */
public class OddRowsTest {
    /** Somebody else is called bob there, and some activity has the public number. */
    private static final String TAKEN = """
            UPDATE users_user SET username = 'bob' WHERE id = (SELECT min(id) FROM users_user);
            UPDATE activities_activity SET public_id = '7ff437f7-3885-4e9b-a5d3-3eca34b86bb7'
                WHERE id = (SELECT min(id) FROM activities_activity)""";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void bothGroupsArriveRowForRow() throws Exception {
        moves(1L, 2L);
    }

    @Test
    public void theGroupThatThingsWereMovedFromArrivesRowForRow() throws Exception {
        moves(1L);
    }

    @Test
    public void theGroupThatThingsWereMovedToArrivesRowForRow() throws Exception {
        moves(2L);
    }

    private void moves(Long... groups) throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, oddRows());
        KarrotInstance target = workshop.instance(Fixture.SAMPLE, TAKEN);
        Before before = Before.of(target);
        workshop.exported(Contents.ALL, source, groups).importInto(target);
        try (Moved moved = Moved.from(source, ContentNames.ALL, before, List.of(groups))) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(before.losses()).isEmpty();
    }

    private static String oddRows() throws Exception {
        try (var file = OddRowsTest.class.getResourceAsStream("odd-rows.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
