package world.karrot.migrate.content.core.internal;

import static java.util.Map.entry;
import static world.karrot.migrate.api.content.Traits.madeForEachGroup;
import static world.karrot.migrate.api.content.Traits.since;

import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;

/** Until 2023 places had one of five words for a status, and since then each group has statuses of its own. */
final class PlaceStatuses {
    static final String MODEL = "places.placestatus";
    private static final String CREATED = "Created";

    static final Trait NAMED = since(
            "status_id",
            Upgrade.named(
                    "status",
                    MODEL,
                    Map.of("negotiating", "Negotiating", "active", "Active", "declined", "Declined"),
                    CREATED));

    static final Trait MADE = madeForEachGroup(
            Set.of("created_at", "updated_at"),
            List.of(
                    status(CREATED, "9e9e9e", true, "a0"),
                    status("Negotiating", "2196f3", true, "a1"),
                    status("Active", "21BA45", true, "a2"),
                    status("Declined", "DB2828", false, "a3")));

    private PlaceStatuses() {}

    private static Map<String, Object> status(String name, String colour, boolean isVisible, String order) {
        return Map.ofEntries(
                entry("name", name),
                entry("name_is_translatable", true),
                entry("description", ""),
                entry("colour", colour),
                entry("is_visible", isVisible),
                entry("order", order));
    }
}
