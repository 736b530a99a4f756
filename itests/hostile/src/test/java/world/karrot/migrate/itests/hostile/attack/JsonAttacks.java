package world.karrot.migrate.itests.hostile.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** Depth, numbers, keys and encodings. */
public final class JsonAttacks {
    private static final String MODEL = "places.place";

    private final Genuine genuine;

    public JsonAttacks(Genuine genuine) {
        this.genuine = genuine.unsigned();
    }

    public Stream<Hostile> all() {
        return Stream.of(values(), lines(), encodings(), masses()).flatMap(part -> part);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(30, text.length())).replaceAll("\\p{C}", "?");
    }

    /** As an id, as a reference, as a text, as a number, in JSON and under a key that nobody knows. */
    private Stream<Hostile> values() {
        Map<String, String> fields = Map.of(
                "id",
                MODEL,
                "group",
                MODEL,
                "name",
                MODEL,
                "latitude",
                MODEL,
                "payload",
                "history.history",
                "nobody_knows",
                MODEL);
        List<String> names = fields.keySet().stream().sorted().toList();
        return IntStream.range(0, OddJson.VALUES.size())
                .boxed()
                .flatMap(index -> IntStream.range(0, 2).mapToObj(step -> {
                    String field = names.get((index + 3 * step) % names.size());
                    String value = OddJson.VALUES.get(index);
                    return new Hostile(
                            "json: " + start(value) + " as " + field,
                            () -> genuine.value(fields.get(field), field, value).xz());
                }));
    }

    private Stream<Hostile> lines() {
        String row = genuine.row(MODEL, 0).toString();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("the same key twice", row.replaceFirst("\\{", "{\"id\":77,"));
        lines.put("the same key twice, once with an escape", row.replaceFirst("\\{", "{\"\\\\u0069d\":77,"));
        lines.put("two rows in a line", row + row);
        lines.put("two rows with a comma", row + "," + row);
        lines.put("a list of rows", "[" + row + "]");
        lines.put("a text", "\"row\"");
        lines.put("nothing closed", row.substring(0, row.length() - 1));
        lines.put("a comment", row + " // harmless");
        lines.put("a comma too many", row.replaceFirst("}$", ",}"));
        lines.put("an empty object", "{}");
        lines.put("the same row twice", row + "\n" + row);
        lines.put("a carriage return inside", row.replaceFirst(",", ",\r"));
        lines.put("an empty key", row.replaceFirst("\\{", "{\"\":1,"));
        lines.put("a prototype", row.replaceFirst("\\{", "{\"__proto__\":{\"is_staff\":true},"));
        lines.put(
                "columns of the table",
                row.replaceFirst("\\{", "{\"group_id\":1,\"\\\"; DROP TABLE users_user; --\":1,"));
        lines.put(
                "a hundred thousand keys",
                row.replaceFirst(
                        "\\{",
                        "{"
                                + IntStream.range(0, 100_000)
                                        .mapToObj(i -> "\"k" + i + "\":0,")
                                        .collect(Collectors.joining())));
        lines.put("a key of a mebibyte", row.replaceFirst("\\{", "{\"" + "k".repeat(1 << 20) + "\":1,"));
        return lines.entrySet().stream()
                .map(line -> new Hostile(
                        "json: " + line.getKey(),
                        () -> genuine.line(MODEL, 0, line.getValue()).xz()));
    }

    private Stream<Hostile> encodings() {
        String rows = String.join("\n", genuine.lines(MODEL));
        String member = genuine.member(MODEL);
        return Stream.of(
                new Hostile(
                        "json: a byte order mark",
                        () -> genuine.with(member, "\uFEFF" + rows).xz()),
                new Hostile(
                        "json: UTF-16",
                        () -> genuine.with(member, rows.getBytes(UTF_16LE)).xz()),
                new Hostile(
                        "json: Latin-1",
                        () -> genuine.with(
                                        member,
                                        rows.replaceFirst("\"name\":\"", "\"name\":\"é")
                                                .getBytes(ISO_8859_1))
                                .xz()),
                new Hostile(
                        "json: an overlong slash",
                        () -> genuine.with(member, bytesInName(rows, 0xC0, 0xAF))
                                .xz()),
                new Hostile(
                        "json: a surrogate in UTF-8",
                        () -> genuine.with(member, bytesInName(rows, 0xED, 0xA0, 0x80))
                                .xz()),
                new Hostile(
                        "json: beyond Unicode",
                        () -> genuine.with(member, bytesInName(rows, 0xF4, 0x90, 0x80, 0x80))
                                .xz()),
                new Hostile(
                        "json: half a character",
                        () -> genuine.with(member, bytesInName(rows, 0xE2, 0x82))
                                .xz()),
                new Hostile(
                        "json: a NUL",
                        () -> genuine.with(member, bytesInName(rows, 0)).xz()),
                new Hostile(
                        "json: no end of line", () -> genuine.with(member, rows).xz()),
                new Hostile(
                        "json: ends of line of Windows",
                        () -> genuine.with(member, rows.replace("\n", "\r\n")).xz()));
    }

    private static byte[] bytesInName(String rows, int... more) {
        String[] parts = rows.split("\"name\":\"", 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((parts[0] + "\"name\":\"").getBytes(UTF_8));
        for (int b : more) {
            bytes.write(b);
        }
        bytes.writeBytes(parts[1].getBytes(UTF_8));
        return bytes.toByteArray();
    }

    /** What costs memory for each row. */
    private Stream<Hostile> masses() {
        return Stream.of(
                new Hostile(
                        "json: a line of 17 MiB",
                        () -> genuine.value(MODEL, "description", '"' + "x".repeat(17 << 20) + '"')
                                .xz()),
                new Hostile(
                        "json: a million blank lines",
                        () -> genuine.with(genuine.member(MODEL), "\n".repeat(1_000_000))
                                .xz()),
                new Hostile(
                        "json: two hundred thousand rows with an id alone",
                        () -> genuine.with(genuine.member(MODEL), ids(200_000)).xz()),
                new Hostile(
                        "json: fifty thousand people with an id alone",
                        () -> genuine.with("users.user.json", ids(50_000)).xz()),
                new Hostile(
                        "json: a hundred thousand lines that are none",
                        () -> genuine.with(genuine.member(MODEL), "x\n".repeat(100_000))
                                .xz()));
    }

    private static String ids(int count) {
        return IntStream.range(1, count).mapToObj(id -> "{\"id\":" + id + "}\n").collect(Collectors.joining());
    }
}
