package world.karrot.migrate.itests.hostile.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;

/** A tar whose headers say what they are told to, whether or not it is true. */
public final class RawTar {
    private static final int RECORD = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final int LINK_AT = 157;
    private static final int MAGIC_AT = 257;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** All members of an archive. */
    public static RawTar of(Map<String, byte[]> members) {
        RawTar tar = new RawTar();
        members.forEach(tar::file);
        return tar;
    }

    /** A regular file. */
    public RawTar file(String name, byte[] content) {
        return name.getBytes(UTF_8).length > NAME
                ? pax('x', record("path", name)).entry("long", '0', "", content)
                : entry(name, '0', "", content);
    }

    /** An extended header: for the next member ({@code x}) or for all that follow ({@code g}). */
    public RawTar pax(char type, String records) {
        return entry("pax", type, "", records.getBytes(UTF_8));
    }

    /** A member of any type. */
    public RawTar entry(String name, char type, String link, byte[] content) {
        return entry(name.getBytes(UTF_8), type, link, octal(content.length), content);
    }

    /** A member whose size is whatever is said. */
    public RawTar entry(byte[] name, char type, String link, byte[] size, byte[] content) {
        byte[] header = new byte[RECORD];
        System.arraycopy(name, 0, header, 0, Math.min(name.length, NAME));
        put(header, NAME, "0000644\0" + "0000000\0" + "0000000\0");
        System.arraycopy(size, 0, header, SIZE_AT, Math.min(size.length, 12));
        put(header, SIZE_AT + 12, "00000000000 ");
        header[TYPE_AT] = (byte) type;
        put(header, LINK_AT, link);
        put(header, MAGIC_AT, "ustar\00000");
        sum(header);
        bytes.writeBytes(header);
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[(RECORD - content.length % RECORD) % RECORD]);
        return this;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] field = text.getBytes(UTF_8);
        System.arraycopy(field, 0, header, at, Math.min(field.length, NAME));
    }

    private static void sum(byte[] header) {
        put(header, SUM_AT, "        ");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, SUM_AT, String.format(Locale.ROOT, "%06o\0 ", sum));
    }

    /** A size as it should be spelled. */
    public static byte[] octal(long size) {
        return String.format(Locale.ROOT, "%011o ", size).getBytes(UTF_8);
    }

    /** A record of an extended header, which begins with its own length. */
    public static String record(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.getBytes(UTF_8).length;
        int digits = String.valueOf(length + String.valueOf(length).length()).length();
        return (length + digits) + rest;
    }

    /** Whatever comes next. */
    public RawTar raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    public byte[] withoutEnd() {
        return bytes.toByteArray();
    }

    public byte[] end() {
        return raw(new byte[2 * RECORD]).withoutEnd();
    }
}
