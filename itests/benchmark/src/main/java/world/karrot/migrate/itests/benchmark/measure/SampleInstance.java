package world.karrot.migrate.itests.benchmark.measure;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/** Makes an instance of some size, the same in every run. */
public final class SampleInstance {
    /** How a picture begins; more than that nobody looks at. */
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final long SEED = 42;

    private SampleInstance() {}

    static KarrotInstance create(Postgres postgres, String name, Size size, boolean all, Path directory)
            throws IOException, SQLException {
        KarrotInstance instance = postgres.create(name, Fixture.EMPTY, directory);
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(size.fillIn(sql("functions.sql") + sql("core.sql") + (all ? sql("all.sql") : "")));
            statement.execute("ANALYZE");
            writeImages(statement, instance.media(), size.pictureBytes());
        }
        return instance;
    }

    private static void writeImages(Statement statement, Path media, int bytes) throws IOException, SQLException {
        Random random = new Random(SEED);
        byte[] image = new byte[bytes];
        Files.createDirectories(media.resolve("offer_images"));
        try (ResultSet paths = statement.executeQuery("SELECT image FROM offers_offerimage ORDER BY id")) {
            while (paths.next()) {
                random.nextBytes(image);
                System.arraycopy(JPEG, 0, image, 0, JPEG.length);
                Files.write(media.resolve(paths.getString(1)), image);
            }
        }
    }

    /** Rows that are not Django's own. */
    public static long rows(KarrotInstance instance) throws SQLException {
        long rows = 0;
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(
                        "SELECT sum(reltuples)::bigint FROM pg_class WHERE reltuples > 0"
                                + " AND relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^django_'")) {
            while (counts.next()) {
                rows = counts.getLong(1);
            }
        }
        return rows;
    }

    private static String sql(String name) throws IOException {
        try (InputStream stream = SampleInstance.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
