package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import world.karrot.migrate.api.archive.ArchiveException;

/** What the first bytes of a file say it is. */
enum FileKind {
    ENCRYPTED,
    PLAIN;

    private static final byte[] ARMOR = "-----BEGIN PGP".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECK_TYPE_AT = 7;

    /** @throws ArchiveException when it is no archive */
    static FileKind of(InputStream file, Path path) throws IOException {
        byte[] start = file.readNBytes(ARMOR.length);
        if (startsWith(start, XzFormat.MAGIC)) {
            checkIsSummed(start, path);
            return PLAIN;
        }
        if (start.length > 0 && MessageHead.isPossible(start[0])) {
            return ENCRYPTED;
        }
        throw new ArchiveException(path + " is not an archive: " + otherwise(start));
    }

    private static void checkIsSummed(byte[] start, Path path) {
        if (start.length > CHECK_TYPE_AT && start[CHECK_TYPE_AT] == 0) {
            throw new ArchiveException(path + " was compressed without a checksum, so that nothing shows whether it is"
                    + " whole. Compress it with xz's own settings");
        }
    }

    private static String otherwise(byte[] start) {
        if (start.length == 0) {
            return "it is empty";
        }
        return startsWith(start, ARMOR)
                ? "it is an encrypted message in text form. Turn it into its binary form with gpg --dearmor"
                : "it starts neither like one that is encrypted (.tar.xz.gpg) nor like one that is not (.tar.xz)";
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
