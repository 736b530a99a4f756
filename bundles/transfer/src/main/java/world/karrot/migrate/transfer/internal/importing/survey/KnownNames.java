package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Models whose rows stand between a group and rows that have such names, or are called so. */
    private final Map<String, ResolvedModel> between;

    private final Map<Named, Set<String>> names = new HashMap<>();

    /** Ids of what owns them, by the model and id of rows that stand between. */
    private final Map<String, Map<Long, Long>> owners = new HashMap<>();

    private final List<Use> uses = new ArrayList<>();
    private final Kept kept = new Kept();
    private long owned;

    KnownNames(ResolvedModels models) {
        this.columns = models.models().stream()
                .flatMap(model -> model.traits(Trait.NameOf.class))
                .collect(Collectors.groupingBy(
                        Trait.NameOf::model, Collectors.mapping(Trait.NameOf::name, Collectors.toSet())));
        this.between = models.models().stream()
                .filter(model -> model.trait(Trait.NameOf.class).isPresent() || columns.containsKey(model.name()))
                .flatMap(model -> between(models, model))
                .collect(Collectors.toMap(ResolvedModel::name, Function.identity(), (model, same) -> model));
    }

    private static Stream<ResolvedModel> between(ResolvedModels models, ResolvedModel model) {
        return model.owners().stream()
                .limit(1)
                .flatMap(owner -> models.model(owner.target()).stream())
                .filter(owner -> !owner.isGroup())
                .flatMap(owner -> Stream.concat(Stream.of(owner), between(models, owner)));
    }

    /** Notes what a row is called, and what owns it if it stands between others and their group. */
    void note(ResolvedModel model, long id, Map<String, Object> row) {
        columns.getOrDefault(model.name(), Set.of()).forEach(column -> {
            if (row.get(column) instanceof String name) {
                names.computeIfAbsent(new Named(model.name(), column, group(model, row)), named -> new HashSet<>())
                        .add(name);
                kept.add(name);
            }
        });
        if (between.containsKey(model.name())) {
            owners.computeIfAbsent(model.name(), ids -> new HashMap<>()).put(id, owner(model, row));
            owned++;
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
        return kept.notes() + owned;
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
                        || (group != IdMap.NONE
                                && names.getOrDefault(named, Set.of()).contains(name)));
    }

    private long group(ResolvedModel model, Map<String, Object> row) {
        return group(model, owner(model, row));
    }

    private long group(ResolvedModel model, long owner) {
        String target =
                model.owners().stream().findFirst().map(Reference::target).orElse("");
        if (target.equals(Model.GROUP)) {
            return owner;
        }
        Long above = owners.getOrDefault(target, Map.of()).get(owner);
        return above == null ? IdMap.NONE : group(between.get(target), above);
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
