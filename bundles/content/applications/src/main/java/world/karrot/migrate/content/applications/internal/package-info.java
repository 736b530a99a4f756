/** Declares who asked to join. */
package world.karrot.migrate.content.applications.internal;
