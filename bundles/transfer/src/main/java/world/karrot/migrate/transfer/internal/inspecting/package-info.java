/** Looking into an archive. */
package world.karrot.migrate.transfer.internal.inspecting;
