package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Two instances to try a migration with.
 *
 * @param source {@link Fixture#COMMUNITY}
 * @param target {@link Fixture#SAMPLE}, where three of the source's people already have an account, two of them with
 *     other capitals in their e-mail address, and where somebody else has the user name of a fourth
 */
public record SampleInstances(KarrotInstance source, KarrotInstance target) {

    /** Makes both, in the folders {@code source} and {@code target} below a folder. */
    public static SampleInstances create(Postgres postgres, Path directory) throws IOException, SQLException {
        KarrotInstance source = postgres.create("source", Fixture.COMMUNITY, directory);
        KarrotInstance target = postgres.create("target", Fixture.SAMPLE, directory);
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Resources.text("quickstart-people.sql"));
        }
        return new SampleInstances(source, target);
    }
}
