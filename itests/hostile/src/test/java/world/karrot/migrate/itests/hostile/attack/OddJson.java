package world.karrot.migrate.itests.hostile.attack;

import java.util.List;

/** Values as JSON spells them, or should not. */
final class OddJson {
    static final List<String> VALUES = List.of(
            "[".repeat(400) + "]".repeat(400),
            "[".repeat(501) + "]".repeat(501),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "9".repeat(5000),
            "9".repeat(20_000),
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "1E400",
            "-0",
            "-0.0",
            "0x10",
            "010",
            "+1",
            ".5",
            "1.",
            "NaN",
            "Infinity",
            "-Infinity",
            "1.0",
            "true",
            "null",
            "{}",
            "[]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\x41\"",
            "'single'",
            "\"\u0001\"",
            "undefined",
            "18446744073709551617",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e3",
            "100000000000000000000.5",
            "\"1\"",
            "\" 1\"",
            "\"１\"",
            "[1]",
            "{\"id\":1}");

    private OddJson() {}
}
