package world.karrot.migrate.registry.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Content;

/** What a bundle says of the JSON of each row, held against what is known each time: only the row decides it. */
record GuardedIds(Content content, Model model, Trait.Json declared, NeedCheck check)
        implements Function<Map<String, Object>, JsonIds> {
    /** In place of what is declared, unless that is the same for every row and was looked at before. */
    static Trait instead(Content content, Model model, Trait declared, NeedCheck check) {
        return declared instanceof Trait.Json json && !(json.ids() instanceof JsonIds.OfEveryRow)
                ? new Trait.Json(json.column(), new GuardedIds(content, model, json, check))
                : declared;
    }

    @Override
    public JsonIds apply(Map<String, Object> row) {
        try {
            JsonIds ids = Failures.said("What it says", declared.ids().apply(row));
            Optional<String> objection = Needs.of(ids)
                    .flatMap(need -> check.objection(model, need).stream())
                    .findFirst();
            if (objection.isPresent()) {
                throw new MigrationException("it declares " + objection.get());
            }
            return ids;
        } catch (RuntimeException | LinkageError e) {
            throw new MigrationException(
                    place(row) + ": Content " + Origin.of(content) + " does not say what is in the JSON: "
                            + Failures.reasonAtRow(e) + ". " + Failures.remedy(content),
                    e);
        }
    }

    private Place place(Map<String, Object> row) {
        return Place.model(model.name())
                .row(row.get("id") instanceof Long id ? id : null)
                .field(declared.column());
    }
}
