package world.karrot.migrate.shell.internal.argument;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.MigrationException;

/** Values for fields as they are typed. */
public final class FieldValues {
    private FieldValues() {}

    /** Values by {@code MODEL.FIELD}, from {@code MODEL.FIELD=VALUE}. */
    public static Map<String, String> of(List<String> words) {
        Map<String, String> values = new TreeMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || parts[1].isEmpty()) {
                throw new MigrationException("--value wants MODEL.FIELD=VALUE, such as"
                        + " groups.group.timezone=Europe/Berlin, not " + word + ".");
            }
            if (values.put(parts[0], parts[1]) != null) {
                throw new MigrationException("--value gives " + parts[0] + " twice.");
            }
        }
        return values;
    }
}
