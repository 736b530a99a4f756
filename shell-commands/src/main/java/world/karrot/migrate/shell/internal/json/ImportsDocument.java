package world.karrot.migrate.shell.internal.json;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.receipt.ReceiptSummary;

/** What karrot:imports lists. */
public record ImportsDocument(List<Import> imports) {
    /**
     * An import.
     *
     * @param archive its id
     */
    public record Import(
            long receipt, String importedAt, String by, String archive, List<Group> groups, long rows, long files) {
        static Import of(ReceiptSummary receipt, Map<Long, String> names) {
            return new Import(
                    receipt.number(),
                    receipt.importedAt().toString(),
                    receipt.by(),
                    receipt.archive(),
                    receipt.groups().stream()
                            .map(id -> new Group(id, names.get(id)))
                            .toList(),
                    receipt.rows(),
                    receipt.files());
        }
    }

    /**
     * A group that came with it.
     *
     * @param name as it is called now; null if it is gone
     */
    public record Group(long id, String name) {}

    /**
     * Of receipts.
     *
     * @param groups those that are there now
     */
    public static ImportsDocument of(List<ReceiptSummary> receipts, List<GroupSummary> groups) {
        Map<Long, String> names = groups.stream().collect(toMap(GroupSummary::id, GroupSummary::name));
        return new ImportsDocument(
                receipts.stream().map(receipt -> Import.of(receipt, names)).toList());
    }
}
