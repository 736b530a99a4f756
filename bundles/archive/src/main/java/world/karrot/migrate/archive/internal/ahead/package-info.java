/** Work that a thread of its own does before another one asks for it. */
package world.karrot.migrate.archive.internal.ahead;
