package world.karrot.migrate.api.receipt;

import java.util.Map;

/**
 * Two columns that name any row in place of a foreign key.
 *
 * @param type the column with the content type
 * @param id the column with the row's id
 * @param tables the table that a content type stands for, by its number on this instance
 */
public record Pointer(String table, String type, String id, Map<Long, String> tables) {}
