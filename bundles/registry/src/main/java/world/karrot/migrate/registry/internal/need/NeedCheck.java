package world.karrot.migrate.registry.internal.need;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import world.karrot.migrate.api.Nearest;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.registry.internal.need.Need.Kind;

/**
 * Whether an instance has what declarations take for granted.
 *
 * @param models that bundles know, by name
 * @param names of these, and of the models that the instance itself knows: Karrot makes a content type of each
 * @param people tables of people
 */
public record NeedCheck(Catalogue catalogue, Map<String, Model> models, Set<String> names, Set<String> people) {
    private static final String CONTENT_TYPES = "django_content_type";

    /** What says how rows belong to a group; people come along with what refers to them. */
    private static final Set<Class<? extends Trait>> TIES =
            Set.of(Trait.OwnedBy.class, Trait.About.class, Trait.Target.class, Trait.MatchedBy.class);

    public static NeedCheck of(Catalogue catalogue, List<Model> known) {
        Map<String, Model> models = known.stream().collect(toMap(Model::name, model -> model, (one, other) -> one));
        Set<String> names = new TreeSet<>(models.keySet());
        names.addAll(catalogue.contentTypes().keySet());
        Set<String> people = known.stream()
                .filter(model -> model.trait(Trait.MatchedBy.class).isPresent())
                .map(Model::table)
                .collect(toSet());
        return new NeedCheck(catalogue, models, names, people);
    }

    /** What is wrong with what is said of a model, in words. */
    public Stream<String> objections(Model model) {
        Set<String> later = later(model).collect(toSet());
        Stream<String> wrong = model.traits().stream()
                .flatMap(Needs::of)
                .filter(need -> need.model().isPresent() || !later.contains(need.name()) || isThere(model, need))
                .flatMap(need -> objection(model, need).stream());
        return Stream.concat(wrong, unreached(model).stream());
    }

    /** Columns that Karrots of some years lack. */
    static Stream<String> later(Model model) {
        return Stream.concat(
                model.traits(Trait.AddedLater.class).flatMap(trait -> trait.columns().stream()),
                model.traits(Trait.Since.class).map(Trait.Since::column));
    }

    private Optional<String> unreached(Model model) {
        boolean reached = model.name().equals(Model.GROUP)
                || model.traits().stream().map(Trait::getClass).anyMatch(TIES::contains);
        return reached
                ? Optional.empty()
                : Optional.of("nothing that says how its rows belong to a group: add " + ties(model));
    }

    /** What may be meant: the group itself, or else whatever moves and is no person. */
    private String ties(Model model) {
        Map<String, String> owners = models.values().stream()
                .filter(owner -> !people.contains(owner.table()))
                .collect(toMap(Model::table, Model::name, (one, other) -> one));
        List<ForeignKey> keys = catalogue.tables().get(model.table()).foreignKeys().values().stream()
                .filter(key -> owners.containsKey(key.table()) && !key.table().equals(model.table()))
                .sorted(Comparator.comparing(
                                (ForeignKey key) -> !owners.get(key.table()).equals(Model.GROUP))
                        .thenComparing(ForeignKey::column))
                .toList();
        return keys.isEmpty()
                ? "ownedBy, about or target"
                : "ownedBy(\"" + keys.get(0).column().replaceFirst("_id$", "") + "\")";
    }

    /** What a table that is not there may be: one of the same app or of that name, which no bundle moves. */
    public String meantTable(Model model) {
        Set<String> known = models.values().stream().map(Model::table).collect(toSet());
        String[] name = model.name().split("\\.", 2);
        return meant(Nearest.typo(
                model.table(),
                catalogue.tables().keySet().stream()
                        .filter(table -> table.startsWith(name[0] + "_") || table.endsWith("_" + name[1]))
                        .filter(table -> !known.contains(table))
                        .toList()));
    }

    private boolean isThere(Model model, Need need) {
        return catalogue
                .table(model.table())
                .flatMap(table -> state(table, need))
                .isPresent();
    }

    /** What is wrong with one thing that is said of a model. */
    public Optional<String> objection(Model model, Need need) {
        if (need.kind() == Kind.MODEL) {
            return unknown(need.name()).map(why -> need + ", " + why);
        }
        Optional<String> unknown = need.model().flatMap(this::unknown);
        return unknown.isPresent()
                ? unknown.map(why -> need + " of " + need.model().get() + ", " + why)
                : owner(model, need)
                        .flatMap(owner -> catalogue
                                .table(owner.table())
                                .filter(table -> !holds(owner, table, need.kind(), need.name()))
                                .map(table -> objection(owner, table, need)));
    }

    /** Whose table has to have it; nothing where no bundle says which that is. */
    private Optional<Model> owner(Model model, Need need) {
        return need.model().isEmpty() ? Optional.of(model) : need.model().map(models::get);
    }

    /** Why a model cannot be meant; nothing of one that the instance or any bundle knows. */
    public Optional<String> unknown(String model) {
        return names.contains(model)
                ? Optional.empty()
                : Optional.of("and there is no such model" + meant(model, names));
    }

    private boolean holds(Model model, Table table, Kind kind, String name) {
        Optional<ForeignKey> key = key(table, name);
        return switch (kind) {
            case REFERENCE -> key.isPresent();
            case PERSON -> key.filter(to -> people.contains(to.table())).isPresent();
            case CONTENT_TYPE ->
                key.filter(to -> to.table().equals(CONTENT_TYPES)).isPresent();
            case FREE ->
                model.traits(Trait.Free.class).anyMatch(free -> free.column().equals(name));
            case FIELD -> key.isPresent() || table.column(name).isPresent();
            default -> table.column(name).filter(kind::fits).isPresent();
        };
    }

    private static Optional<ForeignKey> key(Table table, String name) {
        return Optional.ofNullable(table.foreignKeys().get(name + "_id"));
    }

    private String objection(Model owner, Table table, Need need) {
        List<String> fitting = Stream.concat(
                        table.columns().stream().map(Column::name),
                        table.foreignKeys().keySet().stream().map(key -> key.replaceFirst("_id$", "")))
                .filter(name -> holds(owner, table, need.kind(), name))
                .toList();
        return need + ", which has to be " + need.kind().wanted() + " of " + table.name() + ", and "
                + state(table, need).orElse("is not there") + meant(need.name(), fitting);
    }

    /** What a name is instead. */
    private static Optional<String> state(Table table, Need need) {
        return table.column(need.name())
                .map(column -> "is " + column.type() + (column.nullable() ? "" : " and never null"))
                .or(() -> key(table, need.name()).map(key -> "leads to " + key.table()));
    }

    private static String meant(String name, Collection<String> candidates) {
        return meant(Nearest.of(name, candidates));
    }

    private static String meant(Optional<String> nearest) {
        return nearest.map(name -> " (did you mean " + name + "?)").orElse("");
    }
}
