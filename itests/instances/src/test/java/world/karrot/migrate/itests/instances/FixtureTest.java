package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** An instance holds its fixture's rows, all of them and to the letter. */
public class FixtureTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String SEQUENCES = """
            SELECT format('%s.%s.%s', table_name, column_name,
                pg_get_serial_sequence(table_name, column_name))
            FROM information_schema.columns
            WHERE table_schema = 'public' AND is_identity = 'YES'
            """;

    @Test
    public void communityIsLoadedExactly() throws IOException, SQLException {
        assertEquals(2651, rowsOfLoaded(Fixture.COMMUNITY));
    }

    @Test
    public void sampleIsLoadedExactly() throws IOException, SQLException {
        assertEquals(1312, rowsOfLoaded(Fixture.SAMPLE));
    }

    @Test
    public void emptyHasContentTypesAndMigrationsOnly() throws IOException, SQLException {
        assertEquals(0, rowsOfLoaded(Fixture.EMPTY));
    }

    @Test
    public void nextIdsComeAfterTheHighest() throws IOException, SQLException {
        KarrotInstance instance = create("sequences", Fixture.COMMUNITY);
        try (Connection connection = instance.connect()) {
            List<String> sequences = Tables.strings(connection, SEQUENCES);
            assertEquals(57, sequences.size());
            for (String sequence : sequences) {
                assertNextId(connection, sequence.split("\\.", 3));
            }
        }
    }

    private static void assertNextId(Connection connection, String[] names) throws SQLException {
        String highest = "SELECT coalesce(max(%s), 0) + 1 FROM %s".formatted(names[1], names[0]);
        String next = "SELECT nextval('%s')".formatted(names[2]);
        assertEquals(names[0], Tables.strings(connection, highest), Tables.strings(connection, next));
    }

    /** The number of rows that are the fixture's own, once they are compared. */
    private static int rowsOfLoaded(Fixture fixture) throws IOException, SQLException {
        Rows rows = new Rows(create("exact_" + fixture.folder(), fixture));
        int count = 0;
        for (String table : rows.tables()) {
            List<String> expected = expected(fixture, table);
            List<String> actual = rows.texts(table);
            assertEquals(table, expected, actual.stream().sorted().toList());
            count += isInAll(table) ? 0 : actual.size();
        }
        return count;
    }

    private static List<String> expected(Fixture fixture, String table) throws IOException {
        Fixture from = isInAll(table) ? Fixture.EMPTY : fixture;
        Optional<String> rows = Resources.find("%s/rows/%s.ndjson".formatted(from.folder(), table));
        return rows.orElse("").lines().sorted().toList();
    }

    private static boolean isInAll(String table) {
        return table.equals("django_content_type") || table.equals("django_migrations");
    }

    private static KarrotInstance create(String name, Fixture fixture) throws IOException, SQLException {
        return SharedPostgres.get().create(name, fixture, FOLDER.getRoot().toPath());
    }

    @Test
    public void everyFileOfARowIsInTheMediaFolder() throws IOException, SQLException {
        KarrotInstance instance = create("media", Fixture.COMMUNITY);
        InstanceState state = InstanceState.of(instance);
        String photo = new Rows(instance).of("groups_group").get(0).get("photo").asText();
        assertTrue(state.toString().contains("media/" + photo + " rw-r----- 11159 bytes, SHA-256 "));
        assertEquals(
                29,
                state.toString()
                        .lines()
                        .filter(line -> line.contains(" bytes, SHA-256 "))
                        .count());
    }
}
