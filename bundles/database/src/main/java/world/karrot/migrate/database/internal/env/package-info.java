/**
 * The text of a settings file: read as Karrot reads it, with what could not be read and what others read differently.
 */
package world.karrot.migrate.database.internal.env;
