package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Map;
import world.karrot.migrate.transfer.internal.importing.survey.KnownNames;

/**
 * What becomes of what texts and JSON speak of without an id.
 *
 * @param userNames user names by those on the source, in lower case, of people who have another one here; empty of
 *     those who have none
 * @param links to the source's pages
 * @param addresses of media files
 * @param names by which rows of the same group name each other
 * @param values new values by model, field and old value, where a value must be unique and was taken
 */
public record Wording(
        Map<String, String> userNames,
        Links links,
        MediaAddresses addresses,
        KnownNames names,
        Map<String, Map<String, Map<String, String>>> values) {
    /** What a value that was said of a model's field is now. */
    public String changed(String model, String field, String value) {
        return values.getOrDefault(model, Map.of())
                .getOrDefault(field, Map.of())
                .getOrDefault(value, value);
    }
}
