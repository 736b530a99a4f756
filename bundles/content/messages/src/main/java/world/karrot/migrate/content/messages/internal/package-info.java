/** Declares what groups say to each other. */
package world.karrot.migrate.content.messages.internal;
