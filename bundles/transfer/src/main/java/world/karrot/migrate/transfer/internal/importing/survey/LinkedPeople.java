package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/** Which people rows say something of, where other rows link the two; only of people who may stay behind. */
public final class LinkedPeople {
    /** By the model of the rows that link. */
    private final Map<String, List<Link>> links;

    private final Set<Long> anonymous;
    private final BroughtPeople brought;
    private final Map<String, Map<Long, Set<Long>>> people = new HashMap<>();
    private long kept;

    /** @param anonymous ids of people who are to become anonymous */
    LinkedPeople(ResolvedModels models, Set<Long> anonymous, BroughtPeople brought) {
        this.links = models.models().stream()
                .flatMap(about -> about.traits(Trait.Redacted.class).flatMap(trait -> links(models, trait.whose())))
                .collect(Collectors.groupingBy(Link::model));
        this.anonymous = anonymous;
        this.brought = brought;
    }

    private static Stream<Link> links(ResolvedModels models, Whose whose) {
        return whose instanceof Whose.Rows by
                ? models.model(by.model()).stream().flatMap(link -> links(link, by.reference()))
                : Stream.of();
    }

    private static Stream<Link> links(ResolvedModel link, String person) {
        return link.reference(person).stream()
                .flatMap(found -> link.owners().stream().map(about -> new Link(link.name(), about, found)));
    }

    void note(ResolvedModel model, Row row) {
        links.getOrDefault(model.name(), List.of()).forEach(link -> note(link, row.values()));
    }

    private void note(Link link, Map<String, Object> row) {
        if (row.get(link.person().field()) instanceof Long person
                && row.get(link.about().field()) instanceof Long about
                && mayStayBehind(link.person(), person)) {
            people.computeIfAbsent(link.about().target(), model -> new HashMap<>())
                    .computeIfAbsent(about, id -> new HashSet<>(1))
                    .add(person);
            kept++;
        }
    }

    /** How much is kept of them. */
    long kept() {
        return kept;
    }

    private boolean mayStayBehind(Reference person, long id) {
        return anonymous.contains(id) || brought.isNotBrought(person.target(), id);
    }

    /** The people whom a row of a model says something of. */
    public Set<Long> of(String model, long id) {
        return people.getOrDefault(model, Map.of()).getOrDefault(id, Set.of());
    }

    /**
     * How rows of a model link others with people.
     *
     * @param about leads to what says something
     * @param person leads to whom it is said of
     */
    private record Link(String model, Reference about, Reference person) {}
}
