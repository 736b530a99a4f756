/**
 * A Karrot instance's PostgreSQL and media folder. {@code connect} finds them, {@code session} talks to the database,
 * {@code read} and {@code load} are the two directions, and {@code type} is what both agree on.
 */
package world.karrot.migrate.database.internal;
