package world.karrot.migrate.api.model;

import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Trait;

/**
 * The models that take part in one export or import. Immutable: bundles that come and go do not change a run.
 *
 * @param contents what takes part
 * @param models so ordered that what a row refers to comes before it, as far as cycles allow
 * @param unclaimed tables that refer to groups or their people and that nobody moves
 * @param refused contents that cannot take part, and why
 */
public record ResolvedModels(
        List<Content> contents, List<ResolvedModel> models, List<UnclaimedTable> unclaimed, List<Finding> refused) {
    public Optional<ResolvedModel> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** The models, and references of theirs, that bring rows of this model along. */
    public List<Selector> selectorsOf(ResolvedModel people) {
        return models.stream()
                .flatMap(model -> model.model()
                        .traits(Trait.People.class)
                        .flatMap(trait -> model.reference(trait.reference()).stream())
                        .filter(reference -> reference.target().equals(people.name()))
                        .map(reference -> new Selector(model, reference)))
                .toList();
    }

    /** Rows that this reference of a model points at come along with that model's rows. */
    public record Selector(ResolvedModel model, Reference reference) {}
}
