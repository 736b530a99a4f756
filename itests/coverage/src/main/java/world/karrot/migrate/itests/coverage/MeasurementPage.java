package world.karrot.migrate.itests.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** docs/coverage.md, in which tables stand between marks. */
final class MeasurementPage {
    private final Path page;

    MeasurementPage(Path project) {
        this.page = project.resolve("docs/coverage.md");
    }

    /** Replaces what is between two marks. */
    void put(String name, String table) throws IOException {
        String text = Files.readString(page);
        String start = "<!-- " + name + " -->\n";
        int begin = text.indexOf(start) + start.length();
        int end = text.indexOf("<!-- end of " + name + " -->");
        Files.writeString(page, text.substring(0, begin) + "\n" + table + "\n" + text.substring(end));
    }

    /** As a share, and as numbers. */
    static String share(long some, long all) {
        return all == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%, %,d of %,d", 100.0 * some / all, some, all);
    }
}
