/** OpenPGP: messages that are encrypted with a password. */
package world.karrot.migrate.archive.internal.openpgp;
