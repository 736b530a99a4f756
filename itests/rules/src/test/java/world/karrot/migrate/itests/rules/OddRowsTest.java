package world.karrot.migrate.itests.rules;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.shell.Move;

/** Rows that are odd but ordinary arrive row for row, with whichever of the groups that they are between. */
public class OddRowsTest {

    /** Somebody else is called bob there, and some activity has the public number. */
    private static final String TAKEN = """
            UPDATE users_user SET username = 'bob' WHERE id = (SELECT min(id) FROM users_user);
            UPDATE activities_activity SET public_id = '7ff437f7-3885-4e9b-a5d3-3eca34b86bb7'
                WHERE id = (SELECT min(id) FROM activities_activity)""";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void bothGroupsArriveRowForRow() throws Exception {
        moves(1, 2);
    }

    @Test
    public void theGroupThatThingsWereMovedFromArrivesRowForRow() throws Exception {
        moves(1);
    }

    @Test
    public void theGroupThatThingsWereMovedToArrivesRowForRow() throws Exception {
        moves(2);
    }

    private void moves(long... groups) throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, oddRows());
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, TAKEN);
        Move.of(workbench, source, target, groups).arrivedRowForRow(ContentNames.ALL);
    }

    private static String oddRows() throws Exception {
        try (var file = OddRowsTest.class.getResourceAsStream("rows/odd-rows.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
