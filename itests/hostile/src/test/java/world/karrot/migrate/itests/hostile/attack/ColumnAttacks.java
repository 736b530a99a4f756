package world.karrot.migrate.itests.hostile.attack;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.ArchiveField;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** Odd values in every column: some for each, and others for the next one. */
public final class ColumnAttacks {
    private static final int EACH = 3;

    private static final List<String> ANY =
            List.of("{}", "[]", "[[[1]]]", "true", "1e400", "\"\\u0000\"", "\"\u202Egpj\"");

    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\" \"",
            "null",
            "\"<script>alert(1)</script>\"",
            "\"\\u001b[2J\"",
            "\"=cmd|' /C calc'!A1\"",
            "\"'; DROP TABLE users_user; --\"",
            "\"\\\\.\"",
            "\"\\\\N\"",
            "\"" + "x".repeat(300) + "\"",
            "\"\u202E\u200B\"",
            "\"javascript:alert(1)\"",
            "\"../../escaped\"",
            "7");

    private static final List<String> TIMES = List.of(
            "\"infinity\"",
            "\"-infinity\"",
            "\"0044-03-15T00:00:00Z BC\"",
            "\"10000-01-01T00:00:00Z\"",
            "\"294276-12-31T00:00:00Z\"",
            "\"now\"",
            "\"2024-02-30T00:00:00Z\"",
            "\"2024-01-01T24:00:00Z\"",
            "\"2024-01-01\"",
            "0",
            "null",
            "\"epoch\"",
            "\"2024-01-01T00:00:00+99:99\"");

    private static final List<String> NUMBERS = List.of(
            "\"NaN\"",
            "\"Infinity\"",
            "\"-Infinity\"",
            "1e308",
            "1e309",
            "-1",
            "2147483648",
            "0.5",
            "\"1\"",
            "null",
            "-2147483649",
            "1e400");

    private static final Map<String, List<String>> VALUES = Map.of(
            "timestamp with time zone", TIMES,
            "integer", NUMBERS,
            "double precision", NUMBERS,
            "boolean", List.of("\"t\"", "1", "null", "\"yes\""),
            "interval", List.of("\"infinity\"", "\"-1 day\"", "\"9999999 years\"", "\"P1Y\"", "0", "null"),
            "tstzrange",
                    List.of(
                            "\"empty\"",
                            "\"[,]\"",
                            "\"[infinity,infinity]\"",
                            "\"{\\\"lower\\\": \\\"10000-01-01T00:00:00Z\\\"}\"",
                            "null",
                            "\"(2,1)\""),
            "uuid", List.of("\"x\"", "\"00000000-0000-0000-0000-000000000000\"", "null", "1"),
            "jsonb", List.of("\"x\"", "[]", "1e400", "{\"a\":{\"b\":[]}}", "null", "\"\\u0000\""),
            "text[]", List.of("\"{}\"", "[null]", "[[\"a\"],[\"b\",\"c\"]]", "[1]", "[{}]", "null"));

    private final Genuine genuine;
    private final List<ArchiveField> fields;

    public ColumnAttacks(Genuine genuine, List<ArchiveField> fields) {
        this.genuine = genuine.unsigned();
        this.fields = fields.stream().filter(field -> field.target().isEmpty()).toList();
    }

    public Stream<Hostile> all() {
        Stream<Hostile> odd = IntStream.range(0, fields.size()).boxed().flatMap(i -> values(fields.get(i), EACH * i));
        return Stream.concat(odd, UnreadableAttacks.all(genuine));
    }

    private Stream<Hostile> values(ArchiveField field, int first) {
        List<String> odd = Stream.concat(VALUES.getOrDefault(field.type(), TEXTS).stream(), ANY.stream())
                .toList();
        return IntStream.range(first, first + EACH).mapToObj(i -> hostile(field, odd.get(i % odd.size())));
    }

    private Hostile hostile(ArchiveField field, String value) {
        return new Hostile(
                "column: %s.%s is %s"
                        .formatted(field.model(), field.name(), value.substring(0, Math.min(40, value.length()))),
                () -> genuine.value(field.model(), field.name(), value).xz());
    }
}
