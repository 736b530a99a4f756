package world.karrot.migrate.itests.hostile.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of the rows of a model, as PostgreSQL's catalogue knows its column.
 *
 * @param name as archives spell it
 * @param type PostgreSQL's name of the type
 * @param target the table that it refers to
 */
public record ArchiveField(String model, String name, String type, Optional<String> target) {
    private static final Map<String, String> MEMBERSHIPS = Map.of(
            "groups.groupmembership", "groups_group_members",
            "activities.activityparticipant", "activities_activity_participants");

    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, NULL), confrelid::regclass::text
            FROM pg_attribute LEFT JOIN pg_constraint ON contype = 'f' AND conrelid = attrelid AND conkey = ARRAY[attnum]
            WHERE attrelid = to_regclass('%s') AND attnum > 0 AND NOT attisdropped AND attname <> 'id' ORDER BY attnum
            """;

    /** All fields of all models that have rows in an archive. */
    public static List<ArchiveField> of(Genuine archive, Connection instance) throws SQLException {
        List<ArchiveField> fields = new ArrayList<>();
        for (String model : archive.models()) {
            if (!archive.lines(model).isEmpty()) {
                add(model, instance, fields);
            }
        }
        return fields;
    }

    private static void add(String model, Connection instance, List<ArchiveField> to) throws SQLException {
        String table = MEMBERSHIPS.getOrDefault(model, model.replace('.', '_'));
        try (Statement statement = instance.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS.formatted(table))) {
            while (columns.next()) {
                Optional<String> target = Optional.ofNullable(columns.getString(3));
                String column = columns.getString(1);
                String name = target.isPresent() ? column.replaceFirst("_id$", "") : column;
                to.add(new ArchiveField(model, name, columns.getString(2), target));
            }
        }
    }
}
