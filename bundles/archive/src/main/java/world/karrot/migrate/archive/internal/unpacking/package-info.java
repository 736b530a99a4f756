/**
 * From the bytes of a file to those of its tar: what kind of file it is, decrypted, decompressed, ahead of who reads.
 */
package world.karrot.migrate.archive.internal.unpacking;
