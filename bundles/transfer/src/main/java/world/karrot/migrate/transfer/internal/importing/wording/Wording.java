package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Map;

/**
 * What becomes of what texts and JSON speak of without an id.
 *
 * @param userNames user names by those on the source, in lower case, of people who have another one here
 * @param links to the source's pages
 * @param addresses of media files
 * @param values new values by model, field and old value, where a value must be unique and was taken
 */
public record Wording(
        Map<String, String> userNames,
        Links links,
        MediaAddresses addresses,
        Map<String, Map<String, Map<String, String>>> values) {
    /** What a value that was said of a model's field is now. */
    public String changed(String model, String field, String value) {
        return values.getOrDefault(model, Map.of())
                .getOrDefault(field, Map.of())
                .getOrDefault(value, value);
    }
}
