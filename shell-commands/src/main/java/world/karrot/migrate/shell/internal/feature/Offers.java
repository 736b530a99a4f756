package world.karrot.migrate.shell.internal.feature;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.shell.internal.feature.ContentFeature.State;

/** Knows which contents that are not installed would take something along. */
public record Offers(ContentFeatures contents) {
    /** A line that says what to add for some models or tables, if anything on offer moves them. */
    public Optional<String> line(Collection<String> wanted) {
        return wanted.isEmpty() ? Optional.empty() : line(contents.list(), wanted);
    }

    static Optional<String> line(List<ContentFeature> contents, Collection<String> wanted) {
        Set<String> tables = wanted.stream().map(Offers::table).collect(Collectors.toCollection(TreeSet::new));
        List<ContentFeature> wanting = contents.stream()
                .filter(content -> content.state() == State.ABSENT)
                .filter(content -> tables(content).anyMatch(tables::contains))
                .toList();
        contents.forEach(content -> tables(content).forEach(tables::remove));
        String names = wanting.stream().map(ContentFeature::name).collect(Collectors.joining(" "));
        String others = tables.isEmpty() ? "" : ", all but " + String.join(", ", tables);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("To take it along" + others + ": karrot:content add " + names);
    }

    private static Stream<String> tables(ContentFeature content) {
        return content.models().stream().map(Offers::table);
    }

    /** The same for the models that a refusal is about. */
    public Optional<String> line(Throwable problem) {
        return problem instanceof RefusedException refused
                ? line(refused.problems().stream().flatMap(Offers::model).toList())
                : Optional.empty();
    }

    private static Stream<String> model(Finding finding) {
        return Stream.ofNullable(finding.where().model());
    }

    private static String table(String model) {
        return model.replace('.', '_');
    }
}
