package world.karrot.migrate.itests.distribution;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * A type of ours that names another.
 *
 * @param from its full name, without what is nested in it
 * @param to the other's
 */
record Use(String from, String to) implements Comparable<Use> {
    private static final String TYPE = "(" + Pattern.quote(Bundle.OURS) + "[\\w.]+)(?:\\$\\S+)?";
    private static final Pattern LINE = Pattern.compile("(?m)^\\s+" + TYPE + "\\s+-> " + TYPE + "\\s");

    /** By its class files, and by its sources too: no class file tells of a constant or an annotation's value. */
    static SortedSet<Use> of(Bundle bundle) throws IOException {
        SortedSet<Use> uses = new TreeSet<>();
        LINE.matcher(jdeps(bundle.classes()))
                .results()
                .forEach(found -> uses.add(new Use(found.group(1), found.group(2))));
        for (Source source : Source.of(bundle.folder())) {
            uses.addAll(source.imports());
        }
        uses.removeIf(use -> use.from().equals(use.to()));
        return uses;
    }

    private static String jdeps(Path classes) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(printer, printer, "-verbose:class", "-filter:none", classes.toString());
        if (status != 0) {
            throw new IllegalStateException("jdeps cannot read " + classes + ": " + out);
        }
        return out.toString();
    }

    String fromPackage() {
        return from.substring(0, from.lastIndexOf('.'));
    }

    String toPackage() {
        return to.substring(0, to.lastIndexOf('.'));
    }

    @Override
    public int compareTo(Use other) {
        return Comparator.comparing(Use::from).thenComparing(Use::to).compare(this, other);
    }

    /** Without what all our names begin with. */
    @Override
    public String toString() {
        return (from + " names " + to).replace(Bundle.OURS, "");
    }
}
