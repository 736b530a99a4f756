package world.karrot.migrate.transfer.internal.exporting;

import java.io.IOException;
import java.io.OutputStream;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.MemberType;

/** A member that is in the archive only if something is written to it. */
final class LazyMember extends OutputStream {
    private final ArchiveWriter writer;
    private final MemberType type;
    private final String model;
    private OutputStream member;

    LazyMember(ArchiveWriter writer, MemberType type, String model) {
        this.writer = writer;
        this.type = type;
        this.model = model;
    }

    @Override
    public void write(int b) throws IOException {
        member().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        member().write(bytes, offset, length);
    }

    private OutputStream member() throws IOException {
        if (member == null) {
            member = writer.open(type, model);
        }
        return member;
    }

    @Override
    public void close() throws IOException {
        if (member != null) {
            member.close();
        }
    }
}
