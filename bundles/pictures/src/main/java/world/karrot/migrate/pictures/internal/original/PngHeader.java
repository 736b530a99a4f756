package world.karrot.migrate.pictures.internal.original;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.pictures.internal.input.Part;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;

/**
 * Reads the chunks of a PNG. Only those that make the picture are shown to the decoder, which would inflate texts, too.
 */
final class PngHeader {
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE_LENGTH = 8;

    /** A chunk's length, type and checksum. */
    private static final int AROUND = 12;

    private static final int MOST_PARTS = 1000;

    /** Neither colour profiles nor what is needed of EXIF come near it. */
    private static final int MOST_METADATA = 1 << 16;

    private final PictureInput input;
    private final List<Part> parts = new ArrayList<>();
    private long partStart;
    private long partEnd = SIGNATURE_LENGTH;
    private Dimensions dimensions;
    private PngColours colours;
    private boolean isTransparent;
    private Orientation orientation = Orientation.UPRIGHT;
    private byte[] profile = {};

    private PngHeader(PictureInput input) {
        this.input = input;
    }

    static Png read(PictureInput input) throws IOException {
        input.seek(SIGNATURE_LENGTH);
        PngHeader header = new PngHeader(input);
        while (!header.chunk().equals("IEND")) {
            input.deadline().check();
        }
        return header.png();
    }

    private String chunk() throws IOException {
        long start = input.getStreamPosition();
        long length = input.readUnsignedInt();
        String type = new String(input.bytes(4), StandardCharsets.ISO_8859_1);
        if (length + 4 > input.length() - input.getStreamPosition()) {
            throw Originals.damaged("it ends too early");
        }
        if (NEEDED.contains(type)) {
            show(start, start + length + AROUND);
        }
        note(type, length);
        input.seek(start + length + AROUND);
        return type;
    }

    private void show(long start, long end) {
        if (start != partEnd) {
            endPart();
            partStart = start;
        }
        partEnd = end;
    }

    private void endPart() {
        parts.add(new Part.Piece(partStart, partEnd - partStart));
        if (parts.size() > MOST_PARTS) {
            throw Originals.damaged("its chunks are in disorder");
        }
    }

    private void note(String type, long length) throws IOException {
        switch (type) {
            case "IHDR" -> {
                dimensions = new Dimensions(side(), side());
                int depth = input.readUnsignedByte();
                colours = new PngColours(depth, input.readUnsignedByte());
            }
            case "tRNS" -> isTransparent = true;
            case "eXIf" -> orientation = ExifBlock.orientation(metadata(length));
            case "iCCP" -> profile = metadata(length);
            default -> {} // part of the picture, or nothing that counts
        }
    }

    private int side() throws IOException {
        return (int) Math.min(input.readUnsignedInt(), Integer.MAX_VALUE);
    }

    private byte[] metadata(long length) throws IOException {
        return length > MOST_METADATA ? new byte[0] : input.bytes((int) length);
    }

    private Png png() throws IOException {
        endPart();
        if (dimensions == null) {
            throw Originals.damaged("it has no dimensions");
        }
        return new Png(
                input.showing(List.copyOf(parts)),
                dimensions,
                orientation,
                colours.isGray() || profile.length == 0 ? new byte[0] : whole(profile),
                colours.bytesPerPixel(isTransparent));
    }

    /** A chunk as it is in a file, which is how {@link Original#profile} hands it on. */
    private static byte[] whole(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        byte[] type = "iCCP".getBytes(StandardCharsets.US_ASCII);
        checksum.update(type);
        checksum.update(content);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
        return bytes.toByteArray();
    }
}
