package world.karrot.migrate.archive.internal;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;

/** One reading of an archive: tells a visitor of each member what it is. Used by one thread, once. */
final class Reading {
    private static final String MAKE_AGAIN = "Make the archive again with karrot:export or with Karrot's own export";

    private final Members members;
    private final Diagnosis diagnosis;
    private final ArchiveVisitor visitor;
    private final Tally tally = new Tally();
    private boolean hadManifest;

    Reading(Members members, Diagnosis diagnosis, ArchiveVisitor visitor) {
        this.members = members;
        this.diagnosis = diagnosis;
        this.visitor = visitor;
    }

    void read() throws IOException {
        boolean any = false;
        for (TarArchiveEntry member; (member = members.next()) != null; any = true) {
            visit(member);
        }
        diagnosis.reading(null);
        if (!any) {
            throw diagnosis.of(new Damage("holds nothing"));
        }
    }

    private void visit(TarArchiveEntry member) throws IOException {
        MemberName name = MemberName.of(member.getName());
        MemberContent content = new MemberContent(members.content(), diagnosis, checksum(member, name));
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
            case ROWS -> visitor.rows(name.value(), rows(member, content));
            case EXACT -> visitor.exact(name.value(), rows(member, content));
            case STAND_INS -> visitor.standIns(name.value(), rows(member, content));
            case FILE -> file(name.value(), member.getSize(), content);
            case MANIFEST -> manifest(content);
            case UNKNOWN -> visitor.unknown(MemberName.printable(name.value()));
            case WRONG -> problem(name.value(), member.getName());
        }
    }

    private java.security.MessageDigest checksum(TarArchiveEntry member, MemberName name) throws IOException {
        try {
            boolean counts = name.kind() == MemberName.Kind.ROWS && isRegular(member);
            return counts ? tally.rows(name.value()) : null;
        } catch (Damage e) {
            throw diagnosis.of(e);
        }
    }

    private JsonRows rows(TarArchiveEntry member, MemberContent content) {
        return new JsonRows(member.getName(), content, visitor::problem);
    }

    private void file(String path, long size, MemberContent content) throws IOException {
        tally.file(size);
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
        }
        visitor.manifest(manifest);
        tally.differences(manifest).forEach(difference -> problem(difference, MemberName.MANIFEST));
    }

    private void problem(String what, String member) {
        visitor.problem(Finding.of(what, Place.member(MemberName.printable(member)), MAKE_AGAIN));
    }

    private static boolean isRegular(TarArchiveEntry member) {
        byte type = member.getLinkFlag();
        return type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM || type == TarConstants.LF_CONTIG;
    }
}
