/** Declares what happened in groups. */
package world.karrot.migrate.content.history.internal;
