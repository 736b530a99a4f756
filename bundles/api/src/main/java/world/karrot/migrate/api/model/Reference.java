package world.karrot.migrate.api.model;

import world.karrot.migrate.api.catalogue.Column;

/**
 * A foreign key of a model to another model.
 *
 * @param field its name in the archive: the column's without {@code _id}
 * @param target the model it points at
 */
public record Reference(String field, Column column, String target) {}
