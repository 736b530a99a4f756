package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.security.MessageDigest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.json.JsonRows;
import world.karrot.migrate.archive.internal.json.Malformed;
import world.karrot.migrate.archive.internal.manifest.ManifestCheck;
import world.karrot.migrate.archive.internal.manifest.ManifestReader;
import world.karrot.migrate.archive.internal.tar.ArchiveFailures;
import world.karrot.migrate.archive.internal.tar.MemberContent;
import world.karrot.migrate.archive.internal.tar.MemberName;
import world.karrot.migrate.archive.internal.tar.Members;
import world.karrot.migrate.archive.internal.tar.TopFolder;

/** One reading of an archive: tells a visitor of each member what it is. Used by one thread, once. */
final class Reading {
    private static final String MAKE_AGAIN = "Make the archive again with karrot:export or with Karrot's own export";

    private final Members members;
    private final ArchiveFailures failures;
    private final ArchiveVisitor visitor;
    private final ManifestCheck check = new ManifestCheck();
    private final TopFolder top = new TopFolder();
    private boolean hadManifest;

    Reading(Members members, ArchiveFailures failures, ArchiveVisitor visitor) {
        this.members = members;
        this.failures = failures;
        this.visitor = visitor;
    }

    void read() throws IOException {
        boolean any = false;
        for (TarArchiveEntry member; (member = members.next()) != null; any = true) {
            visit(member);
        }
        failures.reading(null);
        if (!any) {
            throw failures.of(new Damage("holds nothing"));
        }
    }

    private void visit(TarArchiveEntry member) throws IOException {
        MemberName name = MemberName.of(top.leave(member.getName()));
        MemberContent content = new MemberContent(members.content(), failures, checksum(member, name));
        if (member.isDirectory()) {
            // They hold nothing, and the files in them say where they are.
            content.finish();
            return;
        }
        if (hadManifest) {
            problem("It comes after the manifest, which should be the last", member.getName());
        }
        if (isRegular(member)) {
            visit(name, member, content);
        } else {
            problem("It is not a regular file", member.getName());
        }
        content.finish();
    }

    private void visit(MemberName name, TarArchiveEntry member, MemberContent content) throws IOException {
        switch (name.kind()) {
            case ROWS -> rows(name, member, content, visitor::rows);
            case EXACT -> rows(name, member, content, visitor::exact);
            case EARLIER -> rows(name, member, content, visitor::earlier);
            case STAND_INS -> rows(name, member, content, visitor::standIns);
            case FILE -> file(name.value(), member.getSize(), content);
            case MANIFEST -> manifest(content);
            case UNKNOWN -> visitor.unknown(MemberName.printable(name.value()));
            case WRONG -> problem(name.value(), member.getName());
        }
    }

    private MessageDigest checksum(TarArchiveEntry member, MemberName name) throws IOException {
        try {
            boolean counts = name.kind() == MemberName.Kind.ROWS && isRegular(member);
            return counts ? check.rows(name.value()) : null;
        } catch (Damage e) {
            throw failures.of(e);
        }
    }

    private void rows(MemberName name, TarArchiveEntry member, MemberContent content, RowsVisit visit)
            throws IOException {
        try (JsonRows rows = new JsonRows(member.getName(), content, visitor::problem)) {
            visit.visit(name.value(), rows);
        }
    }

    private void file(String path, long size, MemberContent content) throws IOException {
        check.file(size);
        visitor.file(path, size, content);
    }

    private void manifest(MemberContent content) throws IOException {
        hadManifest = true;
        Manifest manifest;
        try {
            manifest = ManifestReader.read(content);
        } catch (Malformed e) {
            problem(e.getMessage(), MemberName.MANIFEST);
            return;
        } catch (Damage e) {
            throw failures.of(e);
        }
        visitor.manifest(manifest);
        check.differences(manifest).forEach(difference -> problem(difference, MemberName.MANIFEST));
    }

    private void problem(String what, String member) {
        visitor.problem(Finding.of(what, Place.member(MemberName.printable(member)), MAKE_AGAIN));
    }

    private static boolean isRegular(TarArchiveEntry member) {
        byte type = member.getLinkFlag();
        return type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM || type == TarConstants.LF_CONTIG;
    }

    private interface RowsVisit {
        void visit(String model, Rows rows) throws IOException;
    }
}
