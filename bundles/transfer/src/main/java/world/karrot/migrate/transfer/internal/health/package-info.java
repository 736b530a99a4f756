/** Looks at all that can stop or spoil a move, before there is one. */
package world.karrot.migrate.transfer.internal.health;
