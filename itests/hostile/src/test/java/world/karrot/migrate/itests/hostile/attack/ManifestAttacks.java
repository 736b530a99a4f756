package world.karrot.migrate.itests.hostile.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** The manifest, and the members that say how values were spelled or who stands in for whom. */
public final class ManifestAttacks {
    private static final String KEY = "\"%s\"\\s*:\\s*";

    /** A field of the manifest, as a pattern, and what it becomes. */
    private static final List<String[]> VALUES = List.of(
            new String[] {"id", "\"[^\"]*\"", "null"},
            new String[] {"id", "\"[^\"]*\"", "\"\\u001b[2J\""},
            new String[] {"id", "\"[^\"]*\"", "\"" + "x".repeat(100_000) + "\""},
            new String[] {"createdAt", "\"[^\"]*\"", "\"+999999999-12-31T23:59:59Z\""},
            new String[] {"createdAt", "\"[^\"]*\"", "\"-999999999-01-01T00:00:00Z\""},
            new String[] {"createdAt", "\"[^\"]*\"", "\"tomorrow\""},
            new String[] {"createdAt", "\"[^\"]*\"", "0"},
            new String[] {"site", "\"[^\"]*\"", "\"javascript:alert(1)\""},
            new String[] {"site", "\"[^\"]*\"", "\"https://user:password@evil.example\""},
            new String[] {"site", "\"[^\"]*\"", "\"(a+)+$\""},
            new String[] {"site", "\"[^\"]*\"", "\"\""},
            new String[] {"site", "\"[^\"]*\"", "\"https://evil.example/\\u202e\""},
            new String[] {"software", "\"[^\"]*\"", "\"\\r\\nImport complete\""},
            new String[] {"groups", "\\[[^]]*\\]", "[1,2,3,4,5,6,7]"},
            new String[] {"groups", "\\[[^]]*\\]", "[-1]"},
            new String[] {"groups", "\\[[^]]*\\]", "[99999999999999999999]"},
            new String[] {"groups", "\\[[^]]*\\]", "{}"},
            new String[] {"contents", "\\{[^}]*\\}", "{}"},
            new String[] {"contents", "\\{[^}]*\\}", "{\"core\":\"999.0.0\",\"\\u001b[31m\":\"1\"}"},
            new String[] {"migrations", "\\{[^}]*\\}", "{\"places\":\"'; DROP TABLE users_user; --\"}"},
            new String[] {"migrations", "\\{[^}]*\\}", "[]"},
            new String[] {"rows", "\\d+", "-1"},
            new String[] {"rows", "\\d+", "9223372036854775807"},
            new String[] {"rows", "\\d+", "1e99"},
            new String[] {"sha256", "\"[^\"]*\"", "\"0\""},
            new String[] {"model", "\"[^\"]*\"", "\"auth.user\""},
            new String[] {"content", "\"[^\"]*\"", "\"../../etc\""},
            new String[] {"files", "\\d+", "0"},
            new String[] {"files", "\\d+", "-5"},
            new String[] {"fileBytes", "\\d+", "9223372036854775807"});

    private static final List<String> MANIFESTS = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\u0000",
            "[".repeat(100_000),
            "{\"id\":".repeat(10_000),
            "{\"id\":\"x\",\"id\":\"y\"}",
            "x".repeat(5 << 20));

    /** Lines of a member that says how values were spelled. */
    private static final List<String> EXACT = List.of(
            "{\"field\":\"id\",\"value\":\"1\",\"ids\":\"{[1,10)}\"}",
            "{\"field\":\"group\",\"value\":\"1\",\"ids\":\"{[1,10)}\"}",
            "{\"field\":\"group_id\",\"value\":\"1\",\"ids\":\"{[1,10)}\"}",
            "{\"field\":\"name\",\"value\":null,\"ids\":\"{[1,10)}\"}",
            "{\"field\":\"nobody\",\"value\":\"x\",\"ids\":\"{[1,10)}\"}",
            "{\"field\":\"is_superuser\",\"value\":\"t\",\"ids\":\"{[1,100)}\"}",
            "{\"field\":\"photo\",\"value\":\"../../escaped\",\"ids\":\"{[1,100)}\"}",
            "{\"field\":\"description\",\"value\":\"'); DROP TABLE users_user; --\",\"ids\":\"{[1,100)}\"}",
            "{\"field\":\"created_at\",\"value\":\"now\",\"ids\":\"{[1,100)}\"}",
            "{\"field\":\"created_at\",\"value\":\"\\\\.\",\"ids\":\"{[1,100)}\"}",
            "{\"field\":\"description\",\"value\":\"x\",\"ids\":\"{(,)}\"}",
            "{\"field\":\"description\",\"value\":\"x\",\"ids\":\"{[9,1)}\"}",
            "{\"field\":\"description\",\"value\":\"x\",\"ids\":\"all\"}",
            "{\"field\":\"description\",\"value\":{},\"ids\":[]}",
            "{}",
            "[]",
            "x");

    private final Genuine genuine;

    public ManifestAttacks(Genuine genuine) {
        this.genuine = genuine;
    }

    public Stream<Hostile> all() {
        return Stream.of(values(), manifests(), exact(), standIns()).flatMap(part -> part);
    }

    private Stream<Hostile> values() {
        String manifest = new String(genuine.members().get(Genuine.MANIFEST), UTF_8);
        return VALUES.stream()
                .map(value -> new Hostile(
                        "manifest: " + value[0] + " becomes " + shown(value[2]),
                        () -> genuine.with(
                                        Genuine.MANIFEST,
                                        manifest.replaceFirst(
                                                KEY.formatted(value[0]) + value[1],
                                                Matcher.quoteReplacement("\"" + value[0] + "\":" + value[2])))
                                .xz()));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 40));
    }

    private Stream<Hostile> manifests() {
        return MANIFESTS.stream()
                .map(text -> new Hostile(
                        "manifest: " + shown(text),
                        () -> genuine.with(Genuine.MANIFEST, text).xz()));
    }

    private Stream<Hostile> exact() {
        return Stream.of("users.user", "groups.group", "nobody.knows")
                .flatMap(model -> EXACT.stream()
                        .map(line -> new Hostile(
                                "exact: " + model + " " + line,
                                () -> genuine.unsigned()
                                        .with(model + ".exact", line + "\n")
                                        .xz())));
    }

    private Stream<Hostile> standIns() {
        return Stream.of(
                        "{\"id\":1}",
                        "{\"id\":1,\"display_name\":\"x\",\"is_superuser\":true}",
                        "{\"id\":-1}",
                        "{\"id\":\"x\"}",
                        "{\"id\":99999,\"email\":\"root@example.org\"}",
                        "{\"id\":99999,\"display_name\":\"\u001b[2J\"}")
                .flatMap(line -> Stream.of("users.user", "groups.group")
                        .map(model -> new Hostile(
                                "stand-ins: " + model + " " + line,
                                () -> genuine.unsigned()
                                        .with(model + ".standins", line + "\n")
                                        .xz())));
    }
}
