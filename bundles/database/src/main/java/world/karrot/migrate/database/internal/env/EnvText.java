package world.karrot.migrate.database.internal.env;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in a settings file.
 *
 * @param marked whether it begins with a byte order mark, which is no part of it
 * @param settings in the order of the file; of two with the same name the later one counts
 * @param unread lines that are neither a setting nor empty nor a comment
 */
public record EnvText(boolean marked, List<EnvSetting> settings, List<UnreadLine> unread) {
    /** The settings that count, by name. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.name(), setting.value()));
        return values;
    }
}
