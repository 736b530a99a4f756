package world.karrot.migrate.registry.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;

/**
 * Where the declared owners of models lead. To find a row's group the owners are followed one by one, which must end.
 *
 * @param models by table
 */
record Ownership(Catalogue catalogue, Map<String, Model> models) {
    /** Whether following a model's owners never comes back to a model on the way. */
    boolean ends(Model model) {
        return ends(model, Set.of());
    }

    private boolean ends(Model model, Set<String> way) {
        Set<String> longer = new HashSet<>(way);
        return longer.add(model.name()) && owners(model).allMatch(owner -> ends(owner, longer));
    }

    /** Whether all of a model's owners lead to the group, and none to people, whom such a model brings along. */
    boolean leadsToGroup(Model model) {
        return model.name().equals(Model.GROUP)
                || (owners(model).findAny().isPresent() && owners(model).allMatch(this::leadsToGroup));
    }

    private Stream<Model> owners(Model model) {
        Map<String, ForeignKey> keys = catalogue.tables().get(model.table()).foreignKeys();
        return model.traits(Trait.OwnedBy.class)
                .flatMap(owner -> Stream.ofNullable(keys.get(owner.reference() + "_id")))
                .flatMap(key -> Stream.ofNullable(models.get(key.table())));
    }
}
