package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The quick start's instances show how people are matched. */
public class SampleInstancesTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static SampleInstances instances;

    @BeforeClass
    public static void create() throws IOException, SQLException {
        instances =
                SampleInstances.create(SharedPostgres.get(), FOLDER.getRoot().toPath());
    }

    @Test
    public void threePeopleAreOnBothByAddress() throws IOException, SQLException {
        assertEquals(
                List.of("alice@example.org", "bob@example.org", "user0@example.net"), shared("users_user", "email"));
    }

    @Test
    public void twoOfThemHaveOtherCapitals() throws IOException, SQLException {
        List<String> target = values(instances.target(), "users_user", "email");
        assertEquals(
                List.of("Alice@Example.ORG", "BOB@example.org"),
                target.stream()
                        .filter(address -> !address.equals(lower(address)))
                        .sorted()
                        .toList());
    }

    @Test
    public void oneUserNameIsTaken() throws IOException, SQLException {
        assertEquals(List.of("hugo"), shared("users_user", "username"));
    }

    @Test
    public void groupsAreDifferent() throws IOException, SQLException {
        assertEquals(List.of(), shared("groups_group", "name"));
    }

    /** What both have, apart from capitals. */
    private static List<String> shared(String table, String column) throws IOException, SQLException {
        List<String> target = values(instances.target(), table, column).stream()
                .map(SampleInstancesTest::lower)
                .toList();
        return values(instances.source(), table, column).stream()
                .map(SampleInstancesTest::lower)
                .filter(target::contains)
                .sorted()
                .toList();
    }

    private static List<String> values(KarrotInstance instance, String table, String column)
            throws IOException, SQLException {
        return new Rows(instance)
                .of(table).stream()
                        .map(row -> row.get(column))
                        .map(JsonNode::asText)
                        .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
