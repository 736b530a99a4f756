package world.karrot.migrate.registry.internal;

import static java.util.Collections.newSetFromMap;
import static java.util.Collections.synchronizedSet;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.registry.internal.need.NeedCheck;
import world.karrot.migrate.registry.internal.need.Needs;

/**
 * What a bundle says of the JSON of each row, which only the row decides: it may fail, and name models that nobody
 * knows.
 *
 * @param sound what was looked at already; most bundles choose among a few
 */
record GuardedIds(Content content, Model model, Trait.Json declared, NeedCheck check, Set<JsonIds> sound)
        implements Function<Map<String, Object>, JsonIds> {
    /** As many are remembered. A bundle may make new ones for each row. */
    private static final int MOST = 100;

    /** In place of what is declared, unless that is the same for every row and was looked at before. */
    static Trait instead(Content content, Model model, Trait declared, NeedCheck check) {
        return declared instanceof Trait.Json json && !(json.ids() instanceof JsonIds.OfEveryRow)
                ? new Trait.Json(
                        json.column(),
                        new GuardedIds(
                                content, model, json, check, synchronizedSet(newSetFromMap(new IdentityHashMap<>()))))
                : declared;
    }

    @Override
    public JsonIds apply(Map<String, Object> row) {
        try {
            JsonIds ids = BundleFaults.said("What it says", declared.ids().apply(row));
            if (!sound.contains(ids)) {
                require(ids);
            }
            return ids;
        } catch (RuntimeException | LinkageError e) {
            throw BundleFaults.refusal(
                    "Content " + Origin.of(content) + " does not say what is in the JSON: "
                            + BundleFaults.reasonAtRow(e),
                    place(row),
                    BundleFaults.remedy(content),
                    e);
        }
    }

    private void require(JsonIds ids) {
        Optional<String> objection = Needs.of(ids)
                .flatMap(need -> check.objection(model, need).stream())
                .findFirst();
        if (objection.isPresent()) {
            throw new MigrationException("it declares " + objection.get());
        }
        if (sound.size() < MOST) {
            sound.add(ids);
        }
    }

    private Place place(Map<String, Object> row) {
        return Place.model(model.name())
                .row(row.get("id") instanceof Long id ? id : null)
                .field(declared.column());
    }
}
