package world.karrot.migrate.itests.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Those that say in their profile what PIT changes. */
    private static final List<String> BUNDLES = List.of("archive", "transfer");

    private Mutations() {}

    /**
     * Writes the table.
     *
     * @param arguments the project's folder
     */
    public static void main(String... arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        List<Mutation> all = new ArrayList<>();
        for (String bundle : BUNDLES) {
            Path report = project.resolve("bundles/" + bundle + "/target/pit-reports/mutations.xml");
            Mutation.in(report.toFile()).forEach(all::add);
        }
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
