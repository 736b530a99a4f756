package world.karrot.migrate.itests.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.tools.ExecFileLoader;

/** Puts what JaCoCo recorded into docs/coverage.md. Started by the profile coverage. */
public final class Coverage {
    private static final String CLASSES = "target/classes/world/karrot/migrate";

    private Coverage() {}

    /**
     * Writes the table.
     *
     * @param arguments the project's folder
     * @throws IllegalStateException when the tests run too little
     */
    public static void main(String... arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        ExecFileLoader recorded = new ExecFileLoader();
        recorded.load(project.resolve("target/jacoco.exec").toFile());
        List<IBundleCoverage> bundles = new ArrayList<>();
        for (Path module : modules(project)) {
            bundles.add(analysed(module, recorded));
        }
        new MeasurementPage(project).put("coverage", CoverageTable.of(bundles));
        String shortfalls = CoverageTable.shortfalls(bundles);
        if (!shortfalls.isEmpty()) {
            throw new IllegalStateException(shortfalls);
        }
    }

    /** Those whose classes are delivered. */
    private static List<Path> modules(Path project) throws IOException {
        List<Path> modules = new ArrayList<>();
        for (String folder : List.of("bundles", "bundles/content")) {
            try (Stream<Path> children = Files.list(project.resolve(folder))) {
                children.filter(module -> Files.isDirectory(module.resolve(CLASSES)))
                        .sorted()
                        .forEach(modules::add);
            }
        }
        modules.add(project.resolve("shell-commands"));
        return modules;
    }

    private static IBundleCoverage analysed(Path module, ExecFileLoader recorded) throws IOException {
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(recorded.getExecutionDataStore(), builder)
                .analyzeAll(module.resolve(CLASSES).toFile());
        return builder.getBundle(module.getFileName().toString());
    }
}
