package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;

/** Problems, changes and warnings as numbered lines. */
public final class FindingLines {
    private static final String INDENT = "     ";

    private FindingLines() {}

    /** A title and the findings, or nothing when there are none. */
    public static List<String> titled(String title, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        if (!findings.isEmpty()) {
            lines.add(title);
            lines.addAll(numbered(findings));
        }
        return lines;
    }

    /** Each with its place and its remedy. */
    public static List<String> numbered(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            lines.add(String.format(Locale.ROOT, "%3d. %s", i + 1, finding.what()));
            Stream.of(place(finding.where(), finding.count()), finding.remedy())
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> lines.add(INDENT + part));
        }
        return lines;
    }

    /** Where it was found, and in how many places. */
    public static String place(Place where, long places) {
        String place = where.equals(Place.NOWHERE) ? "" : "at " + where;
        String more = places > 1 ? Text.count(places, "place") + " in all" : "";
        return place.isEmpty() || more.isEmpty() ? place + more : place + "; " + more;
    }
}
