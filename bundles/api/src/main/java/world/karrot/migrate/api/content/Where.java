package world.karrot.migrate.api.content;

/**
 * A condition on a row.
 *
 * @param column a column of text
 * @param value what it holds
 */
public record Where(String column, String value) {
    public static Where is(String column, String value) {
        return new Where(column, value);
    }
}
