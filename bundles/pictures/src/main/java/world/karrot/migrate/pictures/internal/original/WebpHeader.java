package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.pictures.internal.input.Part;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;

/** Reads the chunks of a WebP. Only its picture, or the first of its pictures, is shown to the decoder. */
final class WebpHeader {
    private static final int RIFF_LENGTH = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int CANVAS = 4;
    private static final int FRAME_HEADER = 16;
    private static final int MOST_METADATA = 1 << 16;

    /** The library wants all of it in memory. */
    private static final long MOST_BYTES = 1 << 25;

    private static final int ALPHA = 0x10;

    private final PictureInput input;
    private final List<Part> parts = new ArrayList<>();
    private Dimensions canvas;
    private Dimensions picture;
    private int left;
    private int top;
    private boolean isInFrame;
    private Orientation orientation = Orientation.UPRIGHT;

    private WebpHeader(PictureInput input) {
        this.input = input;
    }

    static Webp read(PictureInput input) throws IOException {
        input.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        WebpHeader header = new WebpHeader(input);
        header.chunks(RIFF_LENGTH, input.length());
        return header.webp();
    }

    /** A chunk that is cut short ends the file; if it was needed, it will be missed. */
    private void chunks(long start, long end) throws IOException {
        long position = start;
        while (position <= end - CHUNK_HEADER) {
            input.deadline().check();
            input.seek(position);
            String type = new String(input.bytes(4), StandardCharsets.ISO_8859_1);
            long length = input.readUnsignedInt();
            long next = position + CHUNK_HEADER + length + (length & 1);
            if (position + CHUNK_HEADER + length > end) {
                throw Originals.damaged("it ends too early");
            }
            chunk(type, new Part.Piece(position, Math.min(next, end) - position), length);
            position = next;
        }
    }

    private void chunk(String type, Part.Piece whole, long length) throws IOException {
        switch (type) {
            case "VP8X" -> {
                input.skipBytes(CANVAS);
                canvas = new Dimensions(1 + unsigned24(), 1 + unsigned24());
            }
            case "ANMF" -> frame(whole, length);
            case "EXIF" -> orientation = ExifBlock.orientation(exif(length));
            case "ALPH" -> alpha(whole);
            case "VP8 ", "VP8L" -> picture(type, whole);
            default -> {} // nothing of the picture
        }
    }

    private int unsigned24() throws IOException {
        return input.readUnsignedShort() | (input.readUnsignedByte() << 16);
    }

    /** Of an animation, only the first picture. Frames in frames could be as deep as the file is long. */
    private void frame(Part.Piece whole, long length) throws IOException {
        if (picture != null) {
            return;
        }
        if (isInFrame) {
            throw Originals.damaged("a frame of its animation has another one in it");
        }
        left = 2 * unsigned24();
        top = 2 * unsigned24();
        long start = whole.start() + CHUNK_HEADER;
        isInFrame = true;
        chunks(start + FRAME_HEADER, start + length);
        isInFrame = false;
    }

    private byte[] exif(long length) throws IOException {
        byte[] content = length > MOST_METADATA ? new byte[0] : input.bytes((int) length);
        int start = ExifBlock.JPEG_START.length;
        boolean isAsInJpeg = content.length > start && Arrays.equals(content, 0, start, ExifBlock.JPEG_START, 0, start);
        return isAsInJpeg ? Arrays.copyOfRange(content, start, content.length) : content;
    }

    private void alpha(Part.Piece whole) {
        if (picture == null && parts.isEmpty()) {
            parts.add(whole);
        }
    }

    private void picture(String type, Part.Piece whole) throws IOException {
        if (picture == null) {
            picture = type.equals("VP8L") ? lossless() : lossy();
            parts.add(whole);
        }
    }

    private Dimensions lossy() throws IOException {
        input.skipBytes(6);
        return new Dimensions(input.readUnsignedShort() & 0x3fff, input.readUnsignedShort() & 0x3fff);
    }

    private Dimensions lossless() throws IOException {
        input.skipBytes(1);
        int bits = input.readInt();
        return new Dimensions(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
    }

    private Webp webp() {
        if (picture == null) {
            throw Originals.damaged("there is no picture in it");
        }
        if (parts.size() > 1) {
            parts.add(0, new Part.Made(extended()));
        }
        long length = parts.stream().mapToLong(Part::length).sum();
        if (length > MOST_BYTES) {
            throw new PictureException(
                    "is too large: for WebP, the limit is " + MOST_BYTES + " bytes", "Upload a smaller picture.");
        }
        parts.add(0, new Part.Made(riff(length + 4)));
        int width = Math.max(canvas == null ? 0 : canvas.width(), left + picture.width());
        int height = Math.max(canvas == null ? 0 : canvas.height(), top + picture.height());
        return new Webp(
                input.showing(List.copyOf(parts)), new Dimensions(width, height), picture, left, top, orientation);
    }

    private static byte[] riff(long length) {
        return ByteBuffer.allocate(RIFF_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** Says that there is alpha beside the picture. */
    private byte[] extended() {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_HEADER + 10).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(ALPHA);
        for (int side : new int[] {picture.width() - 1, picture.height() - 1}) {
            chunk.putShort((short) side).put((byte) (side >> 16));
        }
        return chunk.array();
    }
}
