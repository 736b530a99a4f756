package world.karrot.migrate.itests.hostile.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;
import world.karrot.migrate.itests.hostile.archive.RawTar;
import world.karrot.migrate.itests.workshop.archive.StoredXz;

/** Links, devices, names, sizes, extended headers, files with holes and duplicates. */
public final class TarAttacks {
    private static final byte[] TEXT = "<script>alert(1)</script>".getBytes(UTF_8);

    private final Genuine genuine;

    public TarAttacks(Genuine genuine) {
        this.genuine = genuine.unsigned();
    }

    public Stream<Hostile> all() {
        return Stream.of(types(), names(), sizes(), headers(), holes(), duplicates(), ends())
                .flatMap(part -> part);
    }

    private Hostile with(String name, UnaryOperator<RawTar> more) {
        return new Hostile(
                "tar: " + name,
                () -> StoredXz.of(more.apply(RawTar.of(genuine.members())).end()));
    }

    private Stream<Hostile> types() {
        return "1234567ADEKLMNSVXZgx\u0000\u00ff"
                .chars()
                .boxed()
                .flatMap(type -> Stream.of("files/link", "groups.group.json")
                        .map(name -> with(
                                "type " + type + " as " + name,
                                tar -> tar.entry(name, (char) (int) type, "../../../../../../etc/passwd", new byte[0])
                                        .file("files/link/below", TEXT))));
    }

    private Stream<Hostile> names() {
        return Stream.concat(
                OddNames.ALL.stream().map(name -> with("name " + name, tar -> tar.file(name, TEXT))),
                Stream.of("files/\u00ff\u00fe", "files/\u00c0\u00ae\u00c0\u00ae/escaped", "files/\u00ed\u00a0\u0080")
                        .map(name -> with(
                                "bytes as name " + name,
                                tar -> tar.entry(
                                        name.getBytes(ISO_8859_1), '0', "", RawTar.octal(TEXT.length), TEXT))));
    }

    private Stream<Hostile> sizes() {
        byte[] negative = new byte[12];
        Arrays.fill(negative, (byte) 0xFF);
        byte[] huge = {(byte) 0x80, 0, 0, 0, 0x7F, -1, -1, -1, -1, -1, -1, -1};
        return Stream.of(
                        negative,
                        huge,
                        "77777777777 ".getBytes(UTF_8),
                        "-0000000001 ".getBytes(UTF_8),
                        "9999999999z ".getBytes(UTF_8),
                        new byte[12],
                        RawTar.octal(1L << 32),
                        RawTar.octal(TEXT.length - 1))
                .flatMap(size -> Stream.of('0', '5', 'x', 'L')
                        .map(type -> with(
                                "size " + Arrays.toString(size) + " of type " + type,
                                tar -> tar.entry("files/sized".getBytes(UTF_8), type, "", size, TEXT))));
    }

    private Stream<Hostile> headers() {
        return Stream.of(
                        RawTar.record("path", "files/../../escaped"),
                        RawTar.record("path", ""),
                        RawTar.record("path", "/etc/cron.d/escaped"),
                        RawTar.record("linkpath", "/etc/passwd"),
                        RawTar.record("size", "-1"),
                        RawTar.record("size", "9223372036854775807"),
                        RawTar.record("size", "NaN"),
                        RawTar.record("hdrcharset", "BINARY") + RawTar.record("path", "files/\u00ff"),
                        RawTar.record("comment", "c".repeat(2 << 20)),
                        RawTar.record("mtime", "1e999999999"),
                        RawTar.record("uid", "99999999999999999999"),
                        "99 path=short\n",
                        "path=no length\n",
                        "-5 a=b\n",
                        "0 a=b\n",
                        "18446744073709551617 a=b\n",
                        "12 path=x",
                        RawTar.record("SCHILY.filetype", "link"),
                        RawTar.record("", "x"),
                        RawTar.record("path", "users.user.json"))
                .flatMap(record -> Stream.of('x', 'g')
                        .map(type -> with(
                                "header " + type + " " + start(record),
                                tar -> tar.pax(type, record).file("files/after", TEXT))));
    }

    private static String start(String text) {
        return text.strip().substring(0, Math.min(40, text.strip().length()));
    }

    private Stream<Hostile> holes() {
        return Stream.of(
                        RawTar.record("GNU.sparse.major", "1")
                                + RawTar.record("GNU.sparse.minor", "0")
                                + RawTar.record("GNU.sparse.realsize", "999999999999"),
                        RawTar.record("GNU.sparse.major", "0")
                                + RawTar.record("GNU.sparse.minor", "1")
                                + RawTar.record("GNU.sparse.map", "0,1,99999999999,1"),
                        RawTar.record("GNU.sparse.size", "99999999")
                                + RawTar.record("GNU.sparse.numblocks", "1")
                                + RawTar.record("GNU.sparse.offset", "0")
                                + RawTar.record("GNU.sparse.numbytes", "-1"),
                        RawTar.record("GNU.sparse.name", "../../escaped") + RawTar.record("GNU.sparse.map", "x,y"))
                .map(record -> with(
                        "holes " + start(record), tar -> tar.pax('x', record).file("files/sparse", TEXT)));
    }

    private Stream<Hostile> duplicates() {
        List<String> members = genuine.members().keySet().stream().toList();
        String file = members.stream()
                .filter(name -> name.startsWith("files/"))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                with(
                        "rows of groups twice",
                        tar -> tar.file("groups.group.json", genuine.members().get("groups.group.json"))),
                with(
                        "rows of people twice",
                        tar -> tar.file("users.user.json", genuine.members().get("users.user.json"))),
                with(
                        "all of it twice",
                        tar -> tar.raw(RawTar.of(genuine.members()).withoutEnd())),
                with("a file twice, with a script", tar -> tar.file(file, TEXT)),
                with("a file below a file", tar -> tar.file(file + "/below", TEXT)),
                with(
                        "a file in other capitals",
                        tar -> tar.file("files/" + file.substring(6).toUpperCase(java.util.Locale.ROOT), TEXT)),
                with(
                        "both spellings of a member",
                        tar -> tar.file("groups.group.ndjson", genuine.members().get("groups.group.json"))));
    }

    private Stream<Hostile> ends() {
        byte[] whole = genuine.tar();
        return Stream.of(
                new Hostile(
                        "tar: no end",
                        () -> StoredXz.of(RawTar.of(genuine.members()).withoutEnd())),
                new Hostile(
                        "tar: something after the end",
                        () -> StoredXz.of(RawTar.of(genuine.members())
                                .raw(new byte[1024])
                                .file("files/x", TEXT)
                                .end())),
                new Hostile("tar: nothing", () -> StoredXz.of(new byte[0])),
                new Hostile("tar: zeros", () -> StoredXz.of(new byte[10240])),
                new Hostile("tar: half a header", () -> StoredXz.of(Arrays.copyOf(whole, 300))),
                new Hostile("tar: cut in a member", () -> StoredXz.of(Arrays.copyOf(whole, whole.length / 2 + 7))),
                new Hostile("tar: a wrong checksum", () -> {
                    byte[] changed = whole.clone();
                    changed[0] ^= 1;
                    return StoredXz.of(changed);
                }));
    }
}
