package world.karrot.migrate.itests.workshop.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive that is not encrypted, with whatever somebody may put into one. */
public final class HandMade {

    private final Map<String, byte[]> members = new LinkedHashMap<>();

    public static HandMade archive() {
        return new HandMade();
    }

    /** What is in another archive, to be changed. */
    public static HandMade from(Unpacked archive) {
        HandMade copy = new HandMade();
        copy.members.putAll(archive.members());
        return copy;
    }

    /** Adds a member, or replaces it. */
    public HandMade with(String member, String text) {
        return with(member, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a member, or replaces it. */
    public HandMade with(String member, byte[] content) {
        members.put(member, content);
        return this;
    }

    /** Adds a member before all others. */
    public HandMade withFirst(String member, String text) {
        Map<String, byte[]> others = new LinkedHashMap<>(members);
        members.clear();
        with(member, text);
        members.putAll(others);
        return this;
    }

    public HandMade without(String member) {
        members.remove(member);
        return this;
    }

    /** Replaces a text in a member, which must be there. */
    public HandMade replacing(String member, String text, String by) {
        String before = new String(members.get(member), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(member + " holds no " + text);
        }
        return with(member, before.replace(text, by));
    }

    /** Writes it into a folder. */
    public Path in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "hand-made", ".tar.xz");
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(StoredXz.to(Files.newOutputStream(file)))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        }
        return file;
    }
}
