/** Declares what people were told. */
package world.karrot.migrate.content.notifications.internal;
