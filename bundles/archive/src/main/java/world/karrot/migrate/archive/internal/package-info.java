/**
 * Archives: tar in xz in OpenPGP, written and read as streams.
 *
 * <p>Writing: {@code EncryptedArchiveWriter} puts members through {@code tar} into {@code xz}, which compresses blocks
 * in parallel, into {@code openpgp}, into a {@code file}. Reading: {@code unpacking} makes a tar of a file, in a thread
 * of its own; {@code tar} takes it apart into members, which {@code Reading} tells a visitor of, rows by way of
 * {@code json}, and holds against the {@code manifest}.
 *
 * <p>Whatever is wrong with an archive is a {@code Damage} at first, and an {@code ArchiveException} once
 * {@code ArchiveFailures} has added file and member. What a visitor throws is never touched.
 */
package world.karrot.migrate.archive.internal;
