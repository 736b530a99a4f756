/**
 * A Karrot instance's PostgreSQL and media folder. {@code connect} finds them, {@code session} talks to the database,
 * {@code read} and {@code load} are the two directions, {@code type} is what both agree on, and {@code receipt} knows
 * what imports made.
 */
package world.karrot.migrate.database.internal;
