package world.karrot.migrate.shell.internal.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.shell.internal.feature.ContentFeature;
import world.karrot.migrate.shell.internal.feature.ContentFeature.State;
import world.karrot.migrate.shell.internal.feature.OfferedContent;

/** What there is to move, and what became of a wish to have more of it or less. */
public final class ContentLines {
    private ContentLines() {}

    /** Those that Karaf has features for, and after them those that came as a bundle. */
    public static List<OfferedContent> offered(List<ContentFeature> features, List<Content> running) {
        Set<String> names = features.stream().map(ContentFeature::name).collect(Collectors.toSet());
        Stream<Content> others = running.stream().filter(content -> !names.contains(content.name()));
        return Stream.concat(features.stream().map(ContentLines::offered), others.map(ContentLines::offered))
                .toList();
    }

    public static Listing listing(List<OfferedContent> contents) {
        return new Listing(
                List.of("content", "installed", "moves"),
                contents.stream()
                        .map(content -> List.of(content.name(), content.installed(), content.moves()))
                        .toList(),
                "There is no content.");
    }

    private static OfferedContent offered(ContentFeature content) {
        String installed = switch (content.state()) {
            case ABSENT -> "no";
            case INSTALLED -> "yes";
            case NEEDED -> "always";
        };
        return new OfferedContent(content.name(), installed, content.what());
    }

    private static OfferedContent offered(Content content) {
        return new OfferedContent(content.name(), "yes", "what the bundle " + content.bundle() + " declares");
    }

    /** Of contents as they were before. */
    public static List<String> added(List<ContentFeature> contents) {
        return Stream.concat(
                        lines("Was there already: ", contents, content -> content.state() != State.ABSENT),
                        lines("Moves from now on: ", contents, content -> content.state() == State.ABSENT))
                .toList();
    }

    /** Of contents as they were before. */
    public static List<String> removed(List<ContentFeature> contents) {
        return Stream.concat(
                        lines("Was not there: ", contents, content -> content.state() == State.ABSENT),
                        lines("Moves no more: ", contents, content -> content.state() == State.INSTALLED))
                .toList();
    }

    private static Stream<String> lines(
            String begin, List<ContentFeature> contents, Predicate<ContentFeature> condition) {
        return contents.stream().filter(condition).map(content -> begin + content.name() + " (" + content.what() + ")");
    }
}
