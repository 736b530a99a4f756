package world.karrot.migrate.api.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Where;

/**
 * The models that take part in one export or import. Immutable: bundles that come and go do not change a run.
 *
 * @param contents what takes part
 * @param models so ordered that what a row refers to comes before it, as far as cycles allow
 * @param unclaimed tables that refer to groups or their people and that nobody moves
 * @param refused contents and models that cannot take part, and why; what is lost by that is counted elsewhere
 * @param problems declarations that are wrong, so that moving anything would lose something in silence
 */
public record ResolvedModels(
        List<Content> contents,
        List<ResolvedModel> models,
        List<UnclaimedTable> unclaimed,
        List<Finding> refused,
        List<Finding> problems) {
    /**
     * These, where nothing that is declared is wrong.
     *
     * @throws RefusedException with all that is
     */
    public ResolvedModels sound() {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems, refused);
        }
        return this;
    }

    public Optional<ResolvedModel> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** What brings rows of this model along. */
    public List<Selector> selectorsOf(ResolvedModel people) {
        return models.stream()
                .flatMap(model -> model.model().traits(Trait.People.class).flatMap(trait -> selector(model, trait)))
                .filter(selector -> selector.reference().target().equals(people.name()))
                .toList();
    }

    private static Stream<Selector> selector(ResolvedModel model, Trait.People trait) {
        return model.reference(trait.reference()).stream()
                .map(reference -> new Selector(model, reference, trait.as(), trait.where()));
    }

    /** Whether a model's owners lead to the group by foreign keys alone. */
    public boolean leadsToGroup(ResolvedModel model) {
        return model.isGroup()
                || (model.model().trait(Trait.Target.class).isEmpty()
                        && !model.owners().isEmpty()
                        && model.owners().stream()
                                .allMatch(owner -> model(owner.target())
                                        .filter(this::leadsToGroup)
                                        .isPresent()));
    }

    /**
     * Rows that this reference of a model points at come along with that model's rows.
     *
     * @param as what they are to the group, for the report
     * @param where which of the model's rows do that; empty for all
     */
    public record Selector(ResolvedModel model, Reference reference, String as, Optional<Where> where) {}
}
