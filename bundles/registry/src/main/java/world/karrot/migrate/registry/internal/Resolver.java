package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import world.karrot.migrate.registry.internal.need.NeedCheck;

/** Puts what is declared together with what one instance's catalogue knows. */
final class Resolver {
    private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);

    private final Catalogue catalogue;
    private final Claims claims;
    private final Upgraded upgraded;
    private final NeedCheck check;
    private final LinkedPages pages = new LinkedPages();
    private final List<Finding> refused;
    private final List<Finding> problems;

    /** @param wrong what is wrong besides the declarations */
    Resolver(Claims claims, Upgraded upgraded, NeedCheck check, List<Finding> wrong) {
        this.catalogue = upgraded.catalogue();
        this.upgraded = upgraded;
        this.claims = claims;
        this.check = check;
        this.refused = new ArrayList<>(claims.refused());
        this.problems = new ArrayList<>(claims.problems());
        problems.addAll(wrong);
    }

    ResolvedModels resolve() {
        Map<String, Claimed> participants = participants();
        List<ResolvedModel> models = ModelOrder.sort(participants.values().stream()
                .map(claimed -> resolve(claimed, participants))
                .toList());
        return new ResolvedModels(
                claims.contents(),
                models,
                new Unclaimed(catalogue, models, claims.neverMoved()).tables(),
                List.copyOf(refused),
                List.copyOf(problems));
    }

    /** By table. Removing one model can take away what another needs, hence the repetition. */
    private Map<String, Claimed> participants() {
        Map<String, Claimed> participants = new LinkedHashMap<>();
        for (Content content : claims.contents()) {
            completions(content);
            content.models().forEach(model -> add(new Claimed(content, model), participants));
        }
        participants.values().removeIf(this::isWrong);
        while (participants.values().removeIf(claimed -> isRefused(claimed, participants))) {}
        return participants;
    }

    private void completions(Content content) {
        content.completions()
                .forEach(completion -> check.unknown(completion.model())
                        .ifPresent(why -> problems.add(wrong(
                                content,
                                Place.NOWHERE,
                                "declares a completion of " + completion.model() + ", " + why))));
    }

    private void add(Claimed claimed, Map<String, Claimed> participants) {
        pages.objections(claimed.content(), claimed.model()).forEach(why -> problems.add(wrong(claimed, why)));
        Claimed other = participants.putIfAbsent(claimed.model().table(), claimed);
        if (other != null) {
            problems.add(wrong(
                    claimed,
                    "declares it to be stored in " + claimed.model().table() + ", where "
                            + other.model().name() + " of content " + Origin.of(other.content()) + " is already"));
        }
    }

    private boolean isWrong(Claimed claimed) {
        List<String> objections =
                catalogue.table(claimed.model().table()).isPresent() ? objections(claimed) : List.of();
        objections.forEach(objection -> problems.add(wrong(claimed, objection)));
        return !objections.isEmpty();
    }

    /** Some words are the bundle's own code, which may fail. */
    private List<String> objections(Claimed claimed) {
        try {
            return check.objections(claimed.model())
                    .map(objection -> "declares " + objection)
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Content {} fails", Origin.of(claimed.content()), e);
            return List.of("does not say what it declares: " + BundleFaults.reason(e));
        }
    }

    private boolean isRefused(Claimed claimed, Map<String, Claimed> participants) {
        Optional<String> wrong = wrongOwner(claimed.model(), participants);
        wrong.ifPresent(reason -> problems.add(wrong(claimed, reason)));
        Optional<String> reason = wrong.isPresent() ? Optional.empty() : missing(claimed.model(), participants);
        reason.ifPresent(why -> refused.add(Finding.of(
                "This model takes no part, because " + why,
                Place.model(claimed.model().name()),
                "Use a content bundle that fits this version of Karrot, and install those that it needs.")));
        return wrong.isPresent() || reason.isPresent();
    }

    /** What another Karrot lacks, or a bundle that is not installed would bring. */
    private Optional<String> missing(Model model, Map<String, Claimed> participants) {
        return catalogue
                .table(model.table())
                .map(table -> missingOwner(model, table, participants)
                        .map(owner -> "its declared owner " + owner + " is not among the models"))
                .orElseGet(() -> Optional.of("the database has no table " + model.table() + check.meantTable(model)));
    }

    private static Optional<String> missingOwner(Model model, Table table, Map<String, Claimed> participants) {
        return model.traits(Trait.OwnedBy.class)
                .map(Trait.OwnedBy::reference)
                .filter(owner -> !participants.containsKey(
                        table.foreignKeys().get(owner + "_id").table()))
                .findFirst();
    }

    private Optional<String> wrongOwner(Model model, Map<String, Claimed> participants) {
        if (catalogue.table(model.table()).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Model> models = new HashMap<>();
        participants.forEach((table, claimed) -> models.put(table, claimed.model()));
        Ownership ownership = new Ownership(catalogue, models);
        if (!ownership.ends(model)) {
            return Optional.of("declares owners that lead in a circle");
        }
        boolean bringsPeople = model.trait(Trait.People.class).isPresent();
        return bringsPeople && !ownership.leadsToGroup(model)
                ? Optional.of("declares that it brings people along, and that it belongs to people itself")
                : Optional.empty();
    }

    private static Finding wrong(Claimed claimed, String why) {
        return wrong(claimed.content(), Place.model(claimed.model().name()), why);
    }

    private static Finding wrong(Content content, Place where, String why) {
        return Finding.of("Content " + Origin.of(content) + " " + why, where, BundleFaults.remedy(content));
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
        return new ResolvedModel(
                guarded(claimed), content.name(), content.knownToKarrot(), table, references, upgraded.older(table));
    }

    private Model guarded(Claimed claimed) {
        return new Model(
                claimed.model().name(),
                claimed.model().traits().stream()
                        .map(trait -> GuardedIds.instead(claimed.content(), claimed.model(), trait, check))
                        .toList());
    }

    private record Claimed(Content content, Model model) {}
}
