package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.List;
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
    private final String model;
    private final Notes notes;
    private final Findings problems;
    private final List<Trait.PrivateBy> privates;
    private final List<Trait.Target> targets;
    private final List<Trait.About> abouts;

    /** Those that may be null; the others are looked for like all that a row cannot do without. */
    private final List<Reference> owners;

    OwnerCheck(ResolvedModels models, ResolvedModel model, Notes notes, Findings problems) {
        this.models = models;
        this.model = model.name();
        this.notes = notes;
        this.problems = problems;
        this.privates = model.traits(Trait.PrivateBy.class).toList();
        this.targets = model.traits(Trait.Target.class).toList();
        this.abouts = model.traits(Trait.About.class).toList();
        this.owners =
                model.owners().stream().filter(owner -> !model.needs(owner)).toList();
    }

    /** @param row what it will have, by field */
    void check(long id, Place place, Function<String, Object> row) {
        for (Trait.PrivateBy by : privates) {
            if (!Boolean.FALSE.equals(row.apply(by.column()))) {
                refuse(place.field(by.column()), "The row is between people, and belongs to no group");
            }
        }
        if (!isAboutSomething(place, row)) {
            owners.forEach(owner -> checkOwner(id, place, owner, row.apply(owner.field())));
        }
        abouts.forEach(about -> checkAbout(id, place, about, row.apply(about.column())));
    }

    /** A row that names another one belongs where that one belongs, and stays behind with it. */
    private boolean isAboutSomething(Place place, Function<String, Object> row) {
        for (Trait.Target target : targets) {
            if (row.apply(target.id()) instanceof Long && row.apply(target.type()) instanceof String about) {
                checkTarget(place, target, about);
                return true;
            }
        }
        return false;
    }

    private void checkTarget(Place place, Trait.Target target, String about) {
        if (models.model(about).filter(found -> !models.leadsToGroup(found)).isPresent()) {
            refuse(place.field(target.type()), "The row is about something that belongs to no group");
        }
    }

    private void checkOwner(long id, Place place, Reference owner, Object value) {
        if (value instanceof Long found) {
            notes.require(model, owner.field(), owner.target(), id, found);
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
            notes.require(model, about.column(), Model.GROUP, id, group);
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
