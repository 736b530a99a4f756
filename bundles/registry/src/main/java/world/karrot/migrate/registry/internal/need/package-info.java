/** What each word of a declaration takes for granted, and whether an instance has it. */
package world.karrot.migrate.registry.internal.need;
