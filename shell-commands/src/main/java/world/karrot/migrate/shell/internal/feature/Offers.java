package world.karrot.migrate.shell.internal.feature;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.shell.internal.feature.ContentFeature.State;

/**
 * Knows which contents that are not installed would take something along. That is a hint: where Karaf cannot say what
 * there is, nothing is offered, and what there is to say besides is not lost.
 */
public record Offers(ContentFeatures contents) {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    /** A line that says what to add for some models or tables, if anything on offer moves them. */
    public Optional<String> line(Collection<String> wanted) {
        return wanted.isEmpty() ? Optional.empty() : line(known(), wanted);
    }

    private List<ContentFeature> known() {
        try {
            if (contents.areKnown()) {
                return contents.list();
            }
            LOG.warn("No content is offered: Karaf has no features service now");
        } catch (RuntimeException e) {
            LOG.warn(
                    "No content is offered: Karaf's features fail with {}",
                    e.getClass().getName());
        }
        return List.of();
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
