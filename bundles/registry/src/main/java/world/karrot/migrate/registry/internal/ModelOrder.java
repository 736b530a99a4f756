package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;

/**
 * Orders models so that what a row refers to comes first. Cycles are cut at references that may be null, and where even
 * that does not help, at the model that was declared first. What may be about any other row comes as late as possible.
 */
final class ModelOrder {
    private final Map<String, ResolvedModel> waiting = new LinkedHashMap<>();
    private final List<ResolvedModel> ordered = new ArrayList<>();

    private ModelOrder(List<ResolvedModel> models) {
        models.forEach(model -> waiting.put(model.name(), model));
    }

    static List<ResolvedModel> sort(List<ResolvedModel> models) {
        ModelOrder order = new ModelOrder(models);
        while (!order.waiting.isEmpty()) {
            order.takeNext();
        }
        return List.copyOf(order.ordered);
    }

    private void takeNext() {
        ResolvedModel next = first(reference -> true, first(r -> !r.column().nullable(), any()));
        ordered.add(waiting.remove(next.name()));
    }

    private ResolvedModel any() {
        return waiting.values().iterator().next();
    }

    private ResolvedModel first(Predicate<Reference> counts, ResolvedModel otherwise) {
        return waiting.values().stream()
                .filter(model -> !isBlocked(model, counts))
                .min(Comparator.comparing(ModelOrder::mayBeAboutAnything))
                .orElse(otherwise);
    }

    private static boolean mayBeAboutAnything(ResolvedModel model) {
        return model.model().trait(Trait.Target.class).isPresent();
    }

    private boolean isBlocked(ResolvedModel model, Predicate<Reference> counts) {
        Set<String> others = waiting.keySet();
        return model.references().stream()
                .filter(counts)
                .map(Reference::target)
                .anyMatch(target -> !target.equals(model.name()) && others.contains(target));
    }
}
