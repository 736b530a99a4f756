package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * Time and memory of one export and one import at several scales, each in a new process. Full collections of its heap
 * every few seconds say how much of it is in use; they take a small part of each time.
 */
public final class Growth {
    private final Lab lab;

    public Growth(Lab lab) {
        this.lab = lab;
    }

    public List<Point> measure(List<Double> scales) throws IOException, SQLException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (double scale : scales) {
            points.add(measure(scale, "growth" + points.size()));
            Messages.say("%s", points.get(points.size() - 1));
        }
        return points;
    }

    private Point measure(double scale, String name) throws IOException, SQLException, InterruptedException {
        Size size = Size.ofRows(scale);
        KarrotInstance source = lab.sample(name, size);
        Product product = lab.product();
        product.karaf().restart();
        product.connect(name, source);
        KarrotInstance target = lab.target(name + "_target");
        product.karaf().memory();
        try (FullCollections collections = product.karaf().collections()) {
            double exported = product.export(name, size.groups());
            MeasuredKaraf.Memory exporting = product.karaf().memory();
            double imported = product.importInto(target.name());
            collections.requireSome();
            return new Point(
                    scale,
                    SampleInstance.rows(source),
                    exported,
                    imported,
                    exporting,
                    product.karaf().memory());
        }
    }

    /** One scale. */
    public record Point(
            double scale,
            long rows,
            double exportSeconds,
            double importSeconds,
            MeasuredKaraf.Memory exporting,
            MeasuredKaraf.Memory importing) {}
}
