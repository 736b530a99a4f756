package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/** Puts what is declared together with what one instance's catalogue knows. */
final class Resolver {
    private final Catalogue catalogue;
    private final Claims claims;
    private final List<Finding> refused;

    Resolver(Catalogue catalogue, Claims claims) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.refused = new ArrayList<>(claims.refused());
    }

    ResolvedModels resolve() {
        Map<String, Claimed> participants = participants();
        List<ResolvedModel> models = ModelOrder.sort(participants.values().stream()
                .map(claimed -> resolve(claimed, participants))
                .toList());
        return new ResolvedModels(
                claims.contents(), models, new Unclaimed(catalogue, models, claims.neverMoved()).tables(), refused);
    }

    /** By table. Removing one model can take away what another needs, hence the repetition. */
    private Map<String, Claimed> participants() {
        Map<String, Claimed> participants = new LinkedHashMap<>();
        for (Content content : claims.contents()) {
            content.models().forEach(model -> participants.put(model.table(), new Claimed(content, model)));
        }
        while (participants.values().removeIf(claimed -> isRefused(claimed, participants))) {}
        return participants;
    }

    private boolean isRefused(Claimed claimed, Map<String, Claimed> participants) {
        Optional<Finding> objection = objection(claimed.model(), participants);
        objection.ifPresent(refused::add);
        return objection.isPresent();
    }

    private Optional<Finding> objection(Model model, Map<String, Claimed> participants) {
        Optional<Table> table = catalogue.table(model.table());
        if (table.isEmpty()) {
            return refuse(model, "the database has no table " + model.table());
        }
        return missingOwner(model, table.get(), participants)
                .map(owner -> "its declared owner " + owner + " is not among the models")
                .or(() -> missingPrivacy(model, table.get()))
                .or(() -> endlessOwner(model, participants))
                .flatMap(reason -> refuse(model, reason));
    }

    private Optional<String> endlessOwner(Model model, Map<String, Claimed> participants) {
        Map<String, Model> models = new HashMap<>();
        participants.forEach((table, claimed) -> models.put(table, claimed.model()));
        Ownership ownership = new Ownership(catalogue, models);
        if (!ownership.ends(model)) {
            return Optional.of("its declared owners lead in a circle");
        }
        boolean bringsPeople = model.trait(Trait.People.class).isPresent();
        return bringsPeople && !ownership.leadsToGroup(model)
                ? Optional.of("it brings people along and belongs to people itself")
                : Optional.empty();
    }

    private static Optional<String> missingPrivacy(Model model, Table table) {
        return model.traits(Trait.PrivateBy.class)
                .map(Trait.PrivateBy::column)
                .filter(column -> table.column(column).isEmpty())
                .map(column -> "the database has no column " + column + ", which says what is private")
                .findFirst();
    }

    private static Optional<String> missingOwner(Model model, Table table, Map<String, Claimed> participants) {
        return model.traits(Trait.OwnedBy.class)
                .map(Trait.OwnedBy::reference)
                .filter(owner -> Optional.ofNullable(table.foreignKeys().get(owner + "_id"))
                        .filter(key -> participants.containsKey(key.table()))
                        .isEmpty())
                .findFirst();
    }

    private static Optional<Finding> refuse(Model model, String reason) {
        return Optional.of(Finding.of(
                "This model takes no part, because " + reason,
                Place.model(model.name()),
                "Use a content bundle that fits this version of Karrot, and install those that it needs."));
    }

    private ResolvedModel resolve(Claimed claimed, Map<String, Claimed> participants) {
        Table table = catalogue.tables().get(claimed.model().table());
        List<Reference> references = table.columns().stream()
                .filter(column -> table.foreignKeys().containsKey(column.name()))
                .filter(column -> participants.containsKey(
                        table.foreignKeys().get(column.name()).table()))
                .map(column -> new Reference(
                        column.name().replaceFirst("_id$", ""),
                        column,
                        participants
                                .get(table.foreignKeys().get(column.name()).table())
                                .model()
                                .name()))
                .collect(Collectors.toList());
        Content content = claimed.content();
        return new ResolvedModel(claimed.model(), content.name(), content.knownToKarrot(), table, references);
    }

    private record Claimed(Content content, Model model) {}
}
