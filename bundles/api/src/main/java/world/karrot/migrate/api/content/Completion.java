package world.karrot.migrate.api.content;

import java.util.Set;

/**
 * Rows that Karrot would have made by itself had the rows of an import come in by its own doors, such as a group's
 * wall. Done in the import's transaction after all rows are loaded and before the constraints are checked.
 *
 * @param what what it makes, for the report, such as {@code walls of groups}
 * @param model the model whose new rows it is done for
 * @param tables those that it may make rows in, so that an import can find out beforehand whether it may
 * @param sql a query with one parameter, the ids of those rows on the target as {@code bigint[]}; makes the rows and
 *     returns the table and the id of each, so that the import can be undone. Where there are many, it is run for some
 *     of them at a time
 */
public record Completion(String what, String model, Set<String> tables, String sql) {}
