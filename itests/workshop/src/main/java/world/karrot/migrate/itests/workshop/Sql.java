package world.karrot.migrate.itests.workshop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** SQL on an instance, as its own role. */
public final class Sql {
    private Sql() {}

    /** Changes an instance, in one transaction. */
    public static void run(KarrotInstance instance, String... commands) throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String command : commands) {
                statement.execute(command);
            }
            connection.commit();
        }
    }

    /** The first column of a query's rows. */
    public static List<String> column(KarrotInstance instance, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Gives content types other numbers: the fixtures have the same, and real instances do not. */
    public static void renumberContentTypes(KarrotInstance instance) throws SQLException {
        run(
                instance,
                "UPDATE django_content_type SET id = id + 1000",
                "UPDATE conversations_conversation SET target_type_id = target_type_id + 1000");
    }
}
