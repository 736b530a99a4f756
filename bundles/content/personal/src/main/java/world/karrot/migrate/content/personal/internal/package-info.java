/** Declares what people have seen. */
package world.karrot.migrate.content.personal.internal;
