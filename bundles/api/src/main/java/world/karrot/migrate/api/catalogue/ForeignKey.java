package world.karrot.migrate.api.catalogue;

/** A foreign key of one column to another table's {@code id}. */
public record ForeignKey(String column, String table) {}
