package world.karrot.migrate.shell.internal.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.receipt.ReceiptSummary;

/** The tables of the commands that list something. */
public final class Listings {
    /** As much of an archive's id as tells it from others. */
    private static final int SHORT = 8;

    private Listings() {}

    public static Listing groups(List<GroupSummary> groups) {
        return new Listing(
                List.of("id", "name", "members", "activities", "last active"),
                groups.stream().map(Listings::group).toList(),
                "There is no group.");
    }

    public static Listing instances(List<TriedInstance> instances) {
        return new Listing(
                List.of("name", "database", "site", "media folder", "groups"),
                instances.stream().map(Listings::instance).toList(),
                "No instance is connected. karrot:connect --env FILE connects one.");
    }

    public static Listing models(List<Content> contents) {
        return new Listing(
                List.of("content", "model", "bundle", "version"),
                contents.stream()
                        .flatMap(content -> content.models().stream().map(model -> model(content, model)))
                        .toList(),
                "No content bundle is installed, so nothing would move.");
    }

    /**
     * Receipts of imports.
     *
     * @param groups those that are there now
     */
    public static Listing receipts(List<ReceiptSummary> receipts, List<GroupSummary> groups) {
        Map<Long, String> names = groups.stream().collect(toMap(GroupSummary::id, GroupSummary::name));
        return new Listing(
                List.of("receipt", "imported", "by", "archive", "groups", "rows", "files"),
                receipts.stream().map(receipt -> receipt(receipt, names)).toList(),
                "Nothing was imported here, or all of it was undone.");
    }

    private static List<String> receipt(ReceiptSummary receipt, Map<Long, String> names) {
        return List.of(
                Long.toString(receipt.number()),
                Text.time(receipt.importedAt()),
                receipt.by(),
                receipt.archive().substring(0, Math.min(SHORT, receipt.archive().length())),
                receipt.groups().stream()
                        .map(id -> id + " " + names.getOrDefault(id, "(gone)"))
                        .collect(joining(", ")),
                Long.toString(receipt.rows()),
                Long.toString(receipt.files()));
    }

    private static List<String> group(GroupSummary group) {
        return List.of(
                Long.toString(group.id()),
                group.name(),
                Long.toString(group.people()),
                Long.toString(group.activities()),
                Text.time(group.lastActive()));
    }

    private static List<String> instance(TriedInstance instance) {
        return List.of(
                instance.name(),
                instance.settings().map(Settings::database).orElse(""),
                instance.settings().map(Settings::site).orElse(""),
                instance.settings().map(settings -> settings.media().toString()).orElse(""),
                instance.problem().or(() -> instance.groups().map(Text::number)).orElse(""));
    }

    private static List<String> model(Content content, Model model) {
        return List.of(content.name(), model.name(), content.bundle(), content.version());
    }
}
