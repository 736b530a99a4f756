package world.karrot.migrate.itests.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what PIT found into docs/coverage.md. Started by the profile mutation. */
public final class Mutations {
    private static final String HEAD = """
            | package | changes that a test notices |
            | --- | --- |
            """;

    private static final String REPORT = "bundles/archive/target/pit-reports/mutations.xml";

    private Mutations() {}

    /**
     * Writes the table.
     *
     * @param arguments the project's folder
     */
    public static void main(String... arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        List<Mutation> all = Mutation.in(project.resolve(REPORT).toFile()).toList();
        new MeasurementPage(project).put("mutation", table(all));
    }

    /** As Markdown. */
    private static String table(List<Mutation> all) {
        Map<String, List<Mutation>> packages =
                all.stream().collect(Collectors.groupingBy(Mutation::packageName, TreeMap::new, Collectors.toList()));
        String rows = packages.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        return HEAD + rows + row("**all**", all);
    }

    private static String row(String name, List<Mutation> mutations) {
        long noticed = mutations.stream().filter(Mutation::noticed).count();
        return "| %s | %s |%n".formatted(name, MeasurementPage.share(noticed, mutations.size()));
    }
}
