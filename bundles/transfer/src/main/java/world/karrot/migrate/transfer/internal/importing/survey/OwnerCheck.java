package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.Map;
import java.util.function.Function;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.IdText;

/**
 * Whether rows lead to a group of the archive by the way that is declared. No export writes others, and what belongs to
 * no group would belong to people who were there before.
 */
final class OwnerCheck {
    private final ResolvedModels models;
    private final ResolvedModel model;
    private final Notes notes;
    private final Findings problems;

    OwnerCheck(ResolvedModels models, ResolvedModel model, Notes notes, Findings problems) {
        this.models = models;
        this.model = model;
        this.notes = notes;
        this.problems = problems;
    }

    /** @param row what it will have, by field */
    void check(long id, Place place, Function<String, Object> row) {
        model.traits(Trait.PrivateBy.class)
                .filter(by -> !Boolean.FALSE.equals(row.apply(by.column())))
                .forEach(by -> refuse(place.field(by.column()), "The row is between people, and belongs to no group"));
        if (!isAboutSomething(place, row)) {
            model.owners().forEach(owner -> checkOwner(id, place, owner, row.apply(owner.field())));
        }
        model.traits(Trait.About.class).forEach(about -> checkAbout(id, place, about, row.apply(about.column())));
    }

    /** A row that names another one belongs where that one belongs, and stays behind with it. */
    private boolean isAboutSomething(Place place, Function<String, Object> row) {
        return model.traits(Trait.Target.class)
                .filter(target -> row.apply(target.id()) instanceof Long)
                .anyMatch(target ->
                        row.apply(target.type()) instanceof String about && leadsToGroup(place, target, about));
    }

    private boolean leadsToGroup(Place place, Trait.Target target, String about) {
        if (models.model(about).filter(found -> !models.leadsToGroup(found)).isPresent()) {
            refuse(place.field(target.type()), "The row is about something that belongs to no group");
        }
        return true;
    }

    /** An owner that may not be null is looked for like all that a row cannot do without. */
    private void checkOwner(long id, Place place, Reference owner, Object value) {
        if (model.needs(owner)) {
            return;
        }
        if (value instanceof Long found) {
            notes.require(model.name(), owner.field(), owner.target(), id, found);
        } else {
            refuse(place.field(owner.field()), "The row belongs to no group");
        }
    }

    /** Ids in JSON are numbers or strings. */
    private void checkAbout(long id, Place place, Trait.About about, Object json) {
        long group = json instanceof Map<?, ?> object ? id(object.get(about.key())) : IdMap.NONE;
        if (group == IdMap.NONE) {
            refuse(place.field(about.column()), "The row is about no group");
        } else {
            notes.require(model.name(), about.column(), Model.GROUP, id, group);
        }
    }

    private static long id(Object value) {
        if (value instanceof Long id) {
            return id;
        }
        return value instanceof String text ? IdText.parse(text).orElse(IdMap.NONE) : IdMap.NONE;
    }

    private void refuse(Place place, String what) {
        problems.add(what, place, Remedies.MADE_BY_HAND);
    }
}
