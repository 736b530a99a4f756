package world.karrot.migrate.itests.benchmark.results;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.benchmark.measure.Growth;

/** Draws time and memory over the number of rows. */
final class Chart {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 220;
    private static final int MARGIN = 50;

    private final List<Growth.Point> points;
    private final StringBuilder svg = new StringBuilder();

    Chart(List<Growth.Point> points) {
        this.points = points;
    }

    String svg() {
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" font-family=\"sans-serif\""
                        + " font-size=\"11\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n")
                .formatted(2 * (WIDTH + MARGIN) + MARGIN, HEIGHT + 2 * MARGIN));
        panel(
                0,
                "Seconds",
                List.of(
                        new Line("export", "#1976d2", Growth.Point::exportSeconds),
                        new Line("import", "#e65100", Growth.Point::importSeconds)));
        panel(
                WIDTH + MARGIN,
                "Heap that collections left, MiB",
                List.of(
                        new Line("export", "#1976d2", point -> point.exporting().heapKept()),
                        new Line("import", "#e65100", point -> point.importing().heapKept())));
        return svg.append("</svg>\n").toString();
    }

    private void panel(int left, String title, List<Line> lines) {
        double most = lines.stream()
                .flatMap(line -> points.stream().map(line.value()::applyAsDouble))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        text(left + MARGIN, MARGIN - 25, title);
        axes(left, most);
        for (int i = 0; i < lines.size(); i++) {
            draw(left, lines.get(i), most);
            add(
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>",
                    left + MARGIN + 60 * i,
                    MARGIN - 8,
                    lines.get(i).colour(),
                    lines.get(i).name());
        }
    }

    private void axes(int left, double most) {
        int x = left + MARGIN;
        add("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#888\"/>", x, MARGIN, MARGIN + HEIGHT, x + WIDTH);
        text(x - 40, MARGIN + 5, String.format(Locale.ROOT, "%.0f", most));
        text(x - 12, MARGIN + HEIGHT, "0");
        points.forEach(point -> text(
                (int) x(left, point) - 20,
                MARGIN + HEIGHT + 15,
                String.format(Locale.ROOT, "%.1f M rows", point.rows() / 1e6)));
    }

    private void draw(int left, Line line, double most) {
        String path = points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(left, point),
                        MARGIN + HEIGHT * (1 - line.value().applyAsDouble(point) / most)))
                .collect(Collectors.joining(" "));
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, line.colour());
    }

    private double x(int left, Growth.Point point) {
        double most = points.stream().mapToLong(Growth.Point::rows).max().orElse(1);
        return left + MARGIN + WIDTH * point.rows() / most;
    }

    private void text(int x, int y, String words) {
        add("<text x=\"%d\" y=\"%d\">%s</text>", x, y, words);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private record Line(String name, String colour, ToDoubleFunction<Growth.Point> value) {}
}
