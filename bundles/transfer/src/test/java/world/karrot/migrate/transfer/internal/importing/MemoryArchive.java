package world.karrot.migrate.transfer.internal.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;

/** An archive in memory, whose members come in the order in which they were put into it. */
public final class MemoryArchive implements Archive {
    private final List<Member> members = new ArrayList<>();

    public MemoryArchive rows(String model, Row... rows) {
        return with(visitor -> visitor.rows(model, new Lines(model + ".json", rows)));
    }

    public MemoryArchive exact(String model, Row... lines) {
        return with(visitor -> visitor.exact(model, new Lines(model + ".exact", lines)));
    }

    public MemoryArchive earlier(String model, Row... lines) {
        return with(visitor -> visitor.earlier(model, new Lines(model + ".earlier", lines)));
    }

    public MemoryArchive standIns(String model, Row... lines) {
        return with(visitor -> visitor.standIns(model, new Lines(model + ".standins", lines)));
    }

    public MemoryArchive file(String path, byte... content) {
        return with(visitor -> visitor.file(path, content.length, new ByteArrayInputStream(content)));
    }

    public MemoryArchive manifest(Manifest manifest) {
        return with(visitor -> visitor.manifest(manifest));
    }

    /** A member that nobody knows. */
    public MemoryArchive unknown(String member) {
        return with(visitor -> visitor.unknown(member));
    }

    /** Something that is wrong with a member. */
    public MemoryArchive problem(Finding problem) {
        return with(visitor -> visitor.problem(problem));
    }

    private MemoryArchive with(Member member) {
        members.add(member);
        return this;
    }

    @Override
    public void read(ArchiveVisitor visitor) throws IOException {
        for (Member member : members) {
            member.tell(visitor);
        }
    }

    @Override
    public void readAgain(ArchiveVisitor visitor) throws IOException {
        read(visitor);
    }

    @Override
    public String sha256() {
        return "";
    }

    @Override
    public void close() {}

    @FunctionalInterface
    private interface Member {
        void tell(ArchiveVisitor visitor) throws IOException;
    }

    private record Lines(String member, Iterator<Row> rows) implements Rows {
        Lines(String member, Row... rows) {
            this(member, List.of(rows).iterator());
        }

        @Override
        public Row next() {
            return rows.hasNext() ? rows.next() : null;
        }
    }
}
