/** Declares who was asked to join. */
package world.karrot.migrate.content.invitations.internal;
