package world.karrot.migrate.archive.internal.tar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.damage.Limits;

/** The members of a tar, one after another; checks the tar itself, but not what the members are. */
public final class Members {
    private final TarStream stream;
    private final TarArchiveInputStream tar;
    private final ArchiveFailures failures;

    public Members(InputStream unpacked, ArchiveFailures failures) {
        this.stream = new TarStream(unpacked);
        this.tar = new TarArchiveInputStream(stream, StandardCharsets.UTF_8.name());
        this.failures = failures;
    }

    /** The next member, or null when the archive has proved whole to its last byte. */
    public TarArchiveEntry next() throws IOException {
        try {
            stream.headersStart();
            TarArchiveEntry member = tar.getNextEntry();
            stream.contentStarts();
            if (member == null) {
                stream.finish();
                return null;
            }
            failures.reading(member.getName());
            check(member);
            return member;
        } catch (IOException | RuntimeException e) {
            throw failures.of(e);
        }
    }

    public TarArchiveInputStream content() {
        return tar;
    }

    private static void check(TarArchiveEntry member) throws Damage {
        if (!member.isCheckSumOK()) {
            throw new Damage("is damaged: a member's header has a wrong checksum");
        }
        if (member.isSparse()) {
            throw new Damage(
                    "holds a file with holes, which could pretend any size. Make it with tar's plain settings");
        }
        if (extraHeaders(member) > Limits.TAR_HEADER) {
            throw new Damage("is damaged: its headers for all members are too large");
        }
    }

    /** What headers for all members have left; the library keeps them. */
    private static long extraHeaders(TarArchiveEntry member) {
        return member.getExtraPaxHeaders().entrySet().stream()
                .mapToLong(header ->
                        (long) header.getKey().length() + header.getValue().length())
                .sum();
    }
}
