package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;

/** What is declared, changed by what the admin asks for: everything that reads declarations then follows. */
record WishedModels(Set<Wish> wishes) {
    ResolvedModels of(ResolvedModels models) {
        List<ResolvedModel> wished = models.models().stream().map(this::of).toList();
        return new ResolvedModels(models.contents(), wished, models.unclaimed(), models.refused(), models.problems());
    }

    private ResolvedModel of(ResolvedModel model) {
        List<Trait> traits = new ArrayList<>(model.model().traits());
        if (wishes.contains(Wish.ALL_NOTIFICATIONS)) {
            traits.removeIf(trait -> trait instanceof Trait.OnlyForNew only && only.unlessAsked());
        }
        if (wishes.contains(Wish.UNPROVEN_ADDRESSES)) {
            proofs(model).forEach(proof -> traits.add(new Trait.Never(Set.of(proof))));
        }
        return new ResolvedModel(
                new Model(model.name(), traits),
                model.content(),
                model.knownToKarrot(),
                model.table(),
                model.references(),
                model.older());
    }

    private static Stream<String> proofs(ResolvedModel model) {
        return model.traits(Trait.MatchedBy.class).flatMap(by -> by.proof().stream());
    }
}
