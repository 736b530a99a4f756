package world.karrot.migrate.archive.internal.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.archive.internal.openpgp.MessageHead;
import world.karrot.migrate.archive.internal.xz.XzFormat;

/** What the first bytes of a file say it is. */
public enum FileKind {
    ENCRYPTED,
    PLAIN;

    private static final byte[] ARMOR = "-----BEGIN PGP".getBytes(StandardCharsets.US_ASCII);

    /**
     * What a file is whose bytes these are.
     *
     * @throws ArchiveException when it is no archive
     */
    public static FileKind of(InputStream file, Path path) throws IOException {
        byte[] start = file.readNBytes(ARMOR.length);
        if (XzFormat.isStart(start)) {
            checkIsSummed(start, path);
            return PLAIN;
        }
        if (start.length > 0 && MessageHead.isPossible(start[0])) {
            return ENCRYPTED;
        }
        throw new ArchiveException(path + " is not an archive: " + otherwise(start));
    }

    private static void checkIsSummed(byte[] start, Path path) {
        if (!XzFormat.isChecked(start)) {
            throw new ArchiveException(path + " was compressed without a checksum, so that nothing shows whether it is"
                    + " whole. Compress it with xz's own settings");
        }
    }

    private static String otherwise(byte[] start) {
        if (start.length == 0) {
            return "it is empty";
        }
        return Arrays.equals(start, ARMOR)
                ? "it is an encrypted message in text form. Turn it into its binary form with gpg --dearmor"
                : "it starts neither like one that is encrypted (.tar.xz.gpg) nor like one that is not (.tar.xz)";
    }
}
