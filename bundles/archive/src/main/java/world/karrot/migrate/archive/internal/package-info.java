/**
 * Archives: tar in xz in OpenPGP, written and read as streams.
 *
 * <p>Writing: {@code EncryptedArchiveWriter} puts members through {@code TarWriter} into {@code XzWriter}, which
 * compresses blocks in parallel, into {@code Encryption}, into a {@code NewFile}. Reading: {@code FileSource} through
 * {@code Decryption} and xz in {@code Unpacked}, which {@code ReadAhead} runs in a thread of its own, to
 * {@code Members}, which {@code Reading} tells a visitor of, rows as {@code JsonRows}.
 *
 * <p>Whatever is wrong with an archive is a {@code Damage} at first, and an {@code ArchiveException} once
 * {@code Diagnosis} has added file and member. What a visitor throws is never touched.
 */
package world.karrot.migrate.archive.internal;
