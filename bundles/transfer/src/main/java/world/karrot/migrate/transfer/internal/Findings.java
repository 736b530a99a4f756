package world.karrot.migrate.transfer.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;

/**
 * Collects findings. The same thing in many rows of one field becomes one finding with a count, and after the first
 * thousand different ones the rest is counted only, so that a hostile archive cannot fill the memory with them.
 */
public final class Findings {
    private static final int MOST = 1000;

    /** Characters of a text in a finding. */
    private static final int LONGEST = 1000;

    private final Map<Key, Finding> found = new LinkedHashMap<>();
    private long more;

    public void add(Finding given) {
        Finding finding = shortened(given);
        Key key = Key.of(finding);
        if (found.size() >= MOST && !found.containsKey(key)) {
            more++;
        } else {
            found.merge(key, finding, (first, next) -> first.counted(first.count() + next.count()));
        }
    }

    public void add(String what, Place where, String remedy) {
        add(Finding.of(what, where, remedy));
    }

    /** Adds a finding about a field in place of all that were found there. */
    public void instead(Finding finding) {
        Place field = finding.where();
        found.keySet()
                .removeIf(key ->
                        Objects.equals(key.model(), field.model()) && Objects.equals(key.field(), field.field()));
        add(finding);
    }

    /** Names of fields and members come from the archive, and may be of any length. */
    private static Finding shortened(Finding finding) {
        Place where = finding.where();
        Place place = new Place(
                shortened(where.member()),
                shortened(where.model()),
                where.called(),
                where.id(),
                shortened(where.field()),
                where.line());
        return new Finding(shortened(finding.what()), place, finding.remedy(), finding.count());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order in which they were first found. */
    public List<Finding> list() {
        List<Finding> list = new ArrayList<>(found.values());
        if (more > 0) {
            list.add(Finding.of("There are " + more + " more", "Solve these first."));
        }
        return List.copyOf(list);
    }

    private record Key(String what, String member, String model, String field, String remedy) {
        static Key of(Finding finding) {
            Place where = finding.where();
            return new Key(finding.what(), where.member(), where.model(), where.field(), finding.remedy());
        }
    }
}
