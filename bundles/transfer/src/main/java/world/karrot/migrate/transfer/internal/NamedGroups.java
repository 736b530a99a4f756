package world.karrot.migrate.transfer.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.instance.GroupSummary;

/**
 * Says the names of groups beside their ids, which few people know by heart.
 *
 * @param names by id
 */
public record NamedGroups(Map<Long, String> names) {
    /** Groups in a list of those that there are. */
    private static final int MOST = 20;

    /** Characters of a name: it may come from an archive that somebody has made by hand. */
    private static final int LONGEST = 100;

    public static NamedGroups of(List<GroupSummary> groups) {
        return new NamedGroups(groups.stream().collect(toMap(GroupSummary::id, GroupSummary::name)));
    }

    /** {@code group 3 "Food for all"}, or no name where it is not known. */
    public String text(long id) {
        return "group " + id + (names.containsKey(id) ? " " + quoted(id) : "");
    }

    /** All of them, or the first of many: {@code 1 "Food for all", 2 "Kitchen"}. */
    public String list() {
        String first = names.keySet().stream()
                .sorted()
                .limit(MOST)
                .map(id -> id + " " + quoted(id))
                .collect(joining(", "));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    /** A step of which each refusal names the groups that it is about. */
    public <T> T in(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (RefusedException e) {
            throw e.in(this::in);
        }
    }

    /** The same findings, where those about a group name it. */
    public List<Finding> in(List<Finding> findings) {
        return findings.stream().map(this::in).toList();
    }

    private Finding in(Finding finding) {
        Place where = finding.where();
        return Model.GROUP.equals(where.model()) && where.called() == null && names.containsKey(where.id())
                ? new Finding(
                        finding.what(), where.called("group " + quoted(where.id())), finding.remedy(), finding.count())
                : finding;
    }

    private String quoted(Long id) {
        String name = names.get(id);
        return '"' + (name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name) + '"';
    }

    /** Something that may be refused. */
    public interface Step<T> {
        T run() throws IOException;
    }
}
