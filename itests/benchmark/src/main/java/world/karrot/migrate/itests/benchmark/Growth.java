package world.karrot.migrate.itests.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Time and memory of one export and one import at several scales, each in a Karaf of its own. */
final class Growth {
    private final Lab lab;

    Growth(Lab lab) {
        this.lab = lab;
    }

    List<Point> measure(List<Double> scales) throws IOException, SQLException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (double scale : scales) {
            points.add(measure(scale, "growth" + points.size()));
            Report.say("%s", points.get(points.size() - 1));
        }
        return points;
    }

    private Point measure(double scale, String name) throws IOException, SQLException, InterruptedException {
        Size size = Size.of(scale);
        KarrotInstance source = lab.sample(name, size);
        KarrotInstance target = lab.empty(name + "_target");
        try (Karaf karaf = lab.karaf("karaf-" + name)) {
            Product product = new Product(karaf, karaf.home());
            product.connect("source", source);
            product.connect("target", target);
            karaf.memory();
            double exported = product.export("source", size.groups());
            Karaf.Memory exporting = karaf.memory();
            double imported = product.importInto("target");
            return new Point(scale, SampleInstance.rows(source), exported, imported, exporting, karaf.memory());
        }
    }

    /** One scale. */
    record Point(
            double scale,
            long rows,
            double exportSeconds,
            double importSeconds,
            Karaf.Memory exporting,
            Karaf.Memory importing) {}
}
