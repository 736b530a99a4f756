package world.karrot.migrate.pictures.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures that are made by hand. */
final class Drawn {
    private Drawn() {}

    /** Red, green, blue and white, from the upper left in the order of reading. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG with EXIF that says how the camera was held, and where. */
    static byte[] held(int orientation, byte[] jpeg) throws IOException {
        return with(segment(0xe1, inJpeg(exif(orientation))), jpeg, 2);
    }

    /** EXIF that says how the camera was held, and where. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(35)
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putInt(0x01120003)
                .putInt(1)
                .putInt(orientation << 16)
                .putInt(0)
                .put("52.5200 N".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** As it is in a JPEG, and in some other pictures. */
    static byte[] inJpeg(byte[] exif) {
        return with("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif, 0);
    }

    /** A segment of a JPEG. */
    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** With some bytes at a place. */
    static byte[] with(byte[] added, byte[] content, int place) {
        return ByteBuffer.allocate(content.length + added.length)
                .put(content, 0, place)
                .put(added)
                .put(content, place, content.length - place)
                .array();
    }

    /** A PNG with a chunk behind its header. */
    static byte[] withChunk(String type, byte[] chunk, byte[] png) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        chunk(new DataOutputStream(bytes), type, chunk);
        return with(bytes.toByteArray(), png, 33);
    }

    /** A WebP with a chunk behind all that it is made of. */
    static byte[] withRiffChunk(String type, byte[] chunk, byte[] webp) {
        byte[] padded = Arrays.copyOf(chunk, chunk.length + (chunk.length & 1));
        return ByteBuffer.allocate(webp.length + 8 + padded.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(webp)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(chunk.length)
                .put(padded)
                .putInt(4, webp.length + padded.length)
                .array();
    }

    /** A PNG of grey levels that are all 0, with a chunk in front of its pixels. */
    static byte[] blackPng(int width, int height, String type, byte[] chunk) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504e470d0a1a0aL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, type, chunk);
        chunk(out, "IDAT", zeros((width + 1L) * height));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.US_ASCII));
        checksum.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }

    /** So many zeros, compressed; memory is needed for few of them. */
    static byte[] zeros(long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (long left = count; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }

    /** A WebP with frames of an animation, each inside the one before. */
    static byte[] nestedFrames(int depth) {
        int frame = 8 + 16;
        ByteBuffer webp = ByteBuffer.allocate(12 + depth * frame).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + depth * frame);
        webp.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (int inside = depth - 1; inside >= 0; inside--) {
            webp.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(16 + inside * frame);
            webp.put(new byte[16]);
        }
        return webp.array();
    }
}
