package world.karrot.migrate.api.model;

import java.util.List;

/**
 * A table that refers to groups or people, directly or by way of others, and that no content moves.
 *
 * @param table its name
 * @param paths the ways by which its rows lead to rows of models
 */
public record UnclaimedTable(String table, List<Path> paths) {
    /**
     * A way from the table to a model.
     *
     * @param steps foreign keys, from the table on; the last leads to the model's table
     * @param model the model it ends at
     */
    public record Path(List<Step> steps, String model) {}

    /**
     * One foreign key of a way.
     *
     * @param column of a foreign key
     * @param table the table it points at
     */
    public record Step(String column, String table) {}
}
