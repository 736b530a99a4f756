package world.karrot.migrate.transfer.internal.importing.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.SourceIds;
import world.karrot.migrate.transfer.internal.importing.wording.Links;
import world.karrot.migrate.transfer.internal.importing.wording.MediaAddresses;
import world.karrot.migrate.transfer.internal.importing.wording.Page;
import world.karrot.migrate.transfer.internal.importing.wording.Wording;

/** A plan in which group 3 becomes 103, place 7 becomes 107, user 2 is 42, and one photo moves. */
public final class PlanFixture {
    static final Map<String, IdMap> IDS = Map.of(
            "groups.group", created(3, 103),
            "places.place", created(7, 107),
            "users.user",
                    new IdMap(
                            SourceIds.of(), new IdBlocks(new long[0], new long[0]), Map.of(2L, 42L), Map.of(4L, 44L)));

    public static final String OLD = "0c909b82-31cb-4da1-9b5d-03fb278baa38";
    public static final String NEW = "447802c0-40ea-47b8-ab37-8f1aaa3fc436";

    public static final Links LINKS = new Links(
            "https://old.example.org/",
            "https://new.example.org",
            Map.of(
                    "group", Page.of(IDS.get("groups.group")),
                    "place", Page.of(IDS.get("places.place")),
                    "user", Page.of(IDS.get("users.user")),
                    "a", uuid -> Optional.of(uuid).filter(OLD::equals).map(old -> NEW)));

    private static final Map<String, String> FILES = Map.of("photos/a.jpg", "photos/new.jpg");

    public static final Plan PLAN = new Plan(
            null,
            IDS,
            Replacements.NONE,
            FILES,
            new Wording(
                    Map.of("anna", "anna-2"),
                    LINKS,
                    new MediaAddresses(FILES, "https://new.example.org"),
                    null,
                    Map.of("activities.activity", Map.of("public_id", Map.of("old", "new")))),
            new Redactions(null, Map.of()),
            List.of(),
            List.of(),
            new FirstDay(Optional.empty(), false, Duration.ZERO, List.of()));

    private PlanFixture() {}

    private static IdMap created(long source, long target) {
        return new IdMap(SourceIds.of(source), new IdBlocks(new long[] {target}, new long[] {1}), Map.of(), Map.of());
    }
}
