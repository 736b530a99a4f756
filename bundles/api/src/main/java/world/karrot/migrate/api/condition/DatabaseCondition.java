package world.karrot.migrate.api.condition;

import java.util.List;

/**
 * What a database is like at one moment, and what its user may do there. Says what is so, and judges nothing.
 *
 * @param user the role that is connected, as SQL names it
 * @param server what PostgreSQL it is in
 * @param encoding as PostgreSQL names it, such as {@code UTF8}
 * @param missing rights on the database and its schema that an import needs and the user does not have
 * @param own those of the tables that imports keep for themselves, such as that of receipts, that are there
 * @param tables those that were asked for and are there, in order of their names
 */
public record DatabaseCondition(
        String user,
        Server server,
        String encoding,
        List<MissingRight> missing,
        List<TableCondition> own,
        List<TableCondition> tables) {
    /**
     * A PostgreSQL.
     *
     * @param version the first part of it, such as 16
     * @param tried whether this tool is tried with it
     */
    public record Server(int version, boolean tried) {}

    /**
     * A right that the user does not have.
     *
     * @param right as SQL names it
     * @param on as SQL names it in a {@code GRANT}, such as {@code SCHEMA public}
     */
    public record MissingRight(String right, String on) {}
}
