package world.karrot.migrate.itests.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.benchmark.measure.Bash;
import world.karrot.migrate.itests.benchmark.measure.Comparison;
import world.karrot.migrate.itests.benchmark.measure.Environment;
import world.karrot.migrate.itests.benchmark.measure.FileComparison;
import world.karrot.migrate.itests.benchmark.measure.Growth;
import world.karrot.migrate.itests.benchmark.measure.Lab;
import world.karrot.migrate.itests.benchmark.measure.MeasuredKaraf;
import world.karrot.migrate.itests.benchmark.measure.Messages;
import world.karrot.migrate.itests.benchmark.measure.PictureComparison;
import world.karrot.migrate.itests.benchmark.measure.Product;
import world.karrot.migrate.itests.benchmark.measure.Programs;
import world.karrot.migrate.itests.benchmark.measure.SampleInstance;
import world.karrot.migrate.itests.benchmark.measure.Size;
import world.karrot.migrate.itests.benchmark.measure.Steps;
import world.karrot.migrate.itests.benchmark.results.Bar;
import world.karrot.migrate.itests.benchmark.results.Ratios;
import world.karrot.migrate.itests.benchmark.results.Recorded;
import world.karrot.migrate.itests.benchmark.results.Results;
import world.karrot.migrate.itests.benchmark.results.ResultsText;
import world.karrot.migrate.itests.benchmark.results.Series;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;
import world.karrot.migrate.itests.instances.PostgresSettings;
import world.karrot.migrate.itests.karaf.Installation;

/** Started by `./benchmark`, with the assembled distribution and a folder to work in before its options. */
public final class Benchmark {
    private static final int MANY = 100;
    private static final double MB = 1e6;

    private final Options options;
    private final Lab lab;
    private final Map<String, List<Double>> all = new LinkedHashMap<>();
    private final Map<String, Double> megabytes = new LinkedHashMap<>();

    private Benchmark(Options options, Lab lab) {
        this.options = options;
        this.lab = lab;
    }

    /** Exits with status 1 when something has become slower since the last recorded run. */
    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        Path work = Path.of(arguments[1]).toAbsolutePath();
        Options options =
                Options.parse(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        Bash bash = new Bash(work.resolve("log.txt"));
        if (options.onlyPictures()) {
            measurePictures(new PictureComparison(work, bash), options);
            return;
        }
        List<String> missing = Programs.missing();
        if (!missing.isEmpty()) {
            Messages.say("The native side needs %s, which cannot be found here.", String.join(", ", missing));
            System.exit(2);
        }
        try (Postgres postgres = Postgres.start(settings(work));
                MeasuredKaraf karaf = new MeasuredKaraf(
                        Installation.unpack(Path.of(arguments[0]), work.resolve("karaf")), options.all(), bash)) {
            Lab lab = new Lab(postgres, new Product(karaf, work), work, options.all(), bash);
            conclude(new Benchmark(options, lab).run(), options, work);
        }
    }

    private static void measurePictures(PictureComparison comparison, Options options)
            throws IOException, InterruptedException {
        Map<String, Double> seconds = medians(comparison.run(options.photos(), options.rounds()));
        Ratios.ofPictures(seconds).forEach((what, ratio) -> Messages.say("%s: %.2f", what, ratio));
    }

    private static Map<String, Double> medians(Map<String, List<Double>> all) {
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((what, each) -> medians.put(what, new Series(each).median()));
        return medians;
    }

    /** Neither checkpoints nor a vacuum are to fall into one measurement and not into another. */
    private static PostgresSettings settings(Path work) {
        return PostgresSettings.below(work)
                .with("max_wal_size", "16GB")
                .with("checkpoint_timeout", "1h")
                .with("autovacuum", "off")
                .with("track_activity_query_size", "64kB");
    }

    private Results run() throws IOException, SQLException, InterruptedException {
        Environment environment = Environment.now();
        Size size = Size.of(options.scale());
        KarrotInstance source = lab.sample("source", size);
        long rows = SampleInstance.rows(source);
        Messages.say("%,d rows", rows);
        List<Map<String, Double>> steps = compare(source, size);
        compareGroups(size);
        all.putAll(new FileComparison(lab).run(options.pictures(), options.rounds()));
        if (options.photos() > 0) {
            all.putAll(new PictureComparison(lab.work(), lab.bash()).run(options.photos(), options.rounds()));
        }
        List<Growth.Point> growth = new Growth(lab).measure(options.growth());
        Map<String, Double> seconds = medians(all);
        Map<String, Double> ratios = Ratios.of(seconds, megabytes, steps.get(1), growth);
        return new Results(
                environment,
                options.scale(),
                options.content(),
                rows,
                seconds,
                all,
                megabytes,
                ratios,
                steps.get(0),
                steps.get(1),
                growth);
    }

    private List<Map<String, Double>> compare(KarrotInstance source, Size size)
            throws IOException, SQLException, InterruptedException {
        Comparison comparison = new Comparison(lab, source, size.groups());
        all.putAll(comparison.run(options.rounds()));
        Product product = lab.product();
        megabytes.put(Ratios.ARCHIVE, product.archiveSize() / MB);
        megabytes.put("native archive", comparison.nativeSize() / MB);
        megabytes.put(Ratios.SMALL, comparison.smallSize() / MB);
        KarrotInstance target = lab.target("watched");
        return List.of(
                Steps.of(source, () -> product.export("source", size.groups())),
                Steps.of(target, () -> product.importInto(target.name())));
    }

    private void compareGroups(Size size) throws IOException, SQLException, InterruptedException {
        Product product = lab.product();
        Size many = size.in(MANY);
        product.connect("many", lab.sample("many", many));
        product.connect("one", lab.sample("one", many.in(1)));
        for (int round = 0; round < options.rounds(); round++) {
            note(Ratios.GROUPS, product.export("many", MANY));
            note(Ratios.ONE_GROUP, product.export("one", 1));
        }
    }

    private void note(String what, double seconds) {
        all.computeIfAbsent(what, name -> new ArrayList<>()).add(seconds);
        Messages.say("%s: %.1f s", what, seconds);
    }

    private static void conclude(Results results, Options options, Path work) throws IOException {
        Messages.say("%n%s", new ResultsText(results).text());
        Recorded.write(results, work);
        List<Bar> worse = Recorded.worse(results);
        worse.forEach(bar -> Messages.say("Worse than in the last recorded run: %s", bar.text()));
        if (options.record()) {
            Recorded.publish(results);
        } else if (!worse.isEmpty()) {
            System.exit(1);
        }
    }
}
