package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.Kept;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;

/** The names of rows, such as roles, by which others of the same group name them; complete after the first reading. */
public final class KnownNames {
    private final Map<String, Set<String>> columns;
    private final Set<String> owners;
    private final Map<Named, Set<String>> names = new HashMap<>();
    private final Map<String, Map<Long, Long>> groups = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Kept kept = new Kept();
    private long grouped;

    KnownNames(ResolvedModels models) {
        this.columns = models.models().stream()
                .flatMap(model -> model.traits(Trait.NameOf.class))
                .collect(Collectors.groupingBy(
                        Trait.NameOf::model, Collectors.mapping(Trait.NameOf::name, Collectors.toSet())));
        this.owners = models.models().stream()
                .filter(model -> model.model().trait(Trait.NameOf.class).isPresent())
                .flatMap(model -> model.owners().stream())
                .map(Reference::target)
                .collect(Collectors.toSet());
    }

    /** Notes what a row is called, and whose group those belong to that it owns. */
    void note(ResolvedModel model, long id, Map<String, Object> row) {
        columns.getOrDefault(model.name(), Set.of()).forEach(column -> {
            if (row.get(column) instanceof String name) {
                names.computeIfAbsent(new Named(model.name(), column, group(model, row)), named -> new HashSet<>())
                        .add(name);
                kept.add(name);
            }
        });
        if (owners.contains(model.name()) && !model.isGroup()) {
            groups.computeIfAbsent(model.name(), owner -> new HashMap<>()).put(id, group(model, row));
            grouped++;
        }
    }

    /** Notes that a row has such a name, and returns the number of that. */
    int use(ResolvedModel model, Trait.NameOf declared, Map<String, Object> row, String name) {
        uses.add(new Use(model, declared, owner(model, row), name));
        kept.add(name);
        return uses.size() - 1;
    }

    /** How much is kept. */
    long kept() {
        return kept.notes() + grouped;
    }

    /** Whether a row has the name that was used. */
    public boolean isKnown(long use) {
        Use used = uses.get((int) use);
        return isKnown(used.declared(), group(used.model(), used.owner()), used.name());
    }

    /** Whether a row of a model may have a name. */
    public boolean isKnown(ResolvedModel model, Trait.NameOf declared, Map<String, Object> row, Object name) {
        return isKnown(declared, group(model, row), name);
    }

    private boolean isKnown(Trait.NameOf declared, long group, Object name) {
        Named named = new Named(declared.model(), declared.name(), group);
        return name != null
                && (declared.others().contains(name)
                        || names.getOrDefault(named, Set.of()).contains(name));
    }

    private long group(ResolvedModel model, Map<String, Object> row) {
        return group(model, owner(model, row));
    }

    private long group(ResolvedModel model, long owner) {
        String target =
                model.owners().stream().findFirst().map(Reference::target).orElse("");
        return target.equals(Model.GROUP)
                ? owner
                : groups.getOrDefault(target, Map.of()).getOrDefault(owner, IdMap.NONE);
    }

    private static long owner(ResolvedModel model, Map<String, Object> row) {
        return model.owners().stream()
                .findFirst()
                .map(owner -> row.get(owner.field()))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .orElse(IdMap.NONE);
    }

    private record Named(String model, String column, long group) {}

    private record Use(ResolvedModel model, Trait.NameOf declared, long owner, String name) {}
}
