package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;

/**
 * Which content claims which models. Of two that claim one model or one name the later is refused.
 *
 * @param declarations of all that is installed, core first, then by name
 * @param contents those that take part, in the same order
 * @param refused what cannot take part although nothing is lost by that, and why
 * @param problems what cannot take part otherwise, and why
 */
record Claims(List<Declaration> declarations, List<Content> contents, List<Finding> refused, List<Finding> problems) {
    /** Core defines what groups and people are, so its claims go before all others; newer versions before older. */
    private static final Comparator<Content> ORDER = Comparator.comparing((Content content) -> !content.knownToKarrot())
            .thenComparing(Content::name)
            .thenComparing(Content::bundle)
            .thenComparing(content -> Version.parseVersion(content.version()), Comparator.reverseOrder());

    /**
     * Hears them.
     *
     * @param without names of contents that are left out, whatever is wrong with them
     */
    static Claims of(List<ContentType> types, Set<String> without) {
        List<Declaration> all = types.stream()
                .map(Declaration::of)
                .sorted(Comparator.comparing(Declaration::content, ORDER))
                .toList();
        List<Declaration> wanted = all.stream()
                .filter(declaration -> !without.contains(declaration.content().name()))
                .toList();
        if (all.stream().anyMatch(left -> left.content().knownToKarrot() && !wanted.contains(left))) {
            throw new MigrationException("Without core content there is nothing to move. Leave out something else.");
        }
        return of(all, wanted);
    }

    private static Claims of(List<Declaration> all, List<Declaration> wanted) {
        Claims claims = new Claims(all, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Content> claimed = new LinkedHashMap<>();
        List<Content> late = new ArrayList<>();
        for (Declaration declaration : wanted) {
            Content content = declaration.content();
            declaration.failure().ifPresent(e -> claims.problems.add(wrong(content, e)));
            if (declaration.failure().isEmpty() && !claims.claim(content, claimed)) {
                late.add(content);
            }
        }
        late.forEach(content -> claims.refuse(content, claimed));
        return claims;
    }

    private static Finding wrong(Content content, MigrationException failure) {
        return Finding.of(failure.getMessage(), BundleFaults.remedy(content));
    }

    private boolean claim(Content content, Map<String, Content> claimed) {
        boolean first = rivals(content, claimed).findAny().isEmpty();
        if (first) {
            content.models().forEach(model -> claimed.put(model.name(), content));
            contents.add(content);
        }
        return first;
    }

    /** What has the name or a model of a content already. */
    private Stream<Content> rivals(Content content, Map<String, Content> claimed) {
        Stream<Content> models = content.models().stream()
                .map(Model::name)
                .filter(claimed::containsKey)
                .map(claimed::get);
        Stream<Content> named = contents.stream().filter(other -> other.name().equals(content.name()));
        return Stream.concat(models, named).distinct();
    }

    /** It is a problem where the others do not move all that this one would have moved, or not as it would have. */
    private void refuse(Content content, Map<String, Content> claimed) {
        List<String> models = content.models().stream().map(Model::name).toList();
        List<String> taken = models.stream().filter(claimed::containsKey).toList();
        List<Content> rivals = rivals(content, claimed).toList();
        List<String> differing = differing(content, claimed);
        String why = taken.isEmpty()
                ? "its name is taken by content "
                : String.join(", ", taken) + " already moves with content ";
        Finding finding = Finding.of(
                "Content " + Origin.of(content) + " takes no part, because " + why
                        + rivals.stream().map(Origin::of).collect(joining(" and "))
                        + (differing.isEmpty()
                                ? ""
                                : ", and they declare " + String.join(", ", differing) + " differently"),
                remedy(content, rivals));
        (claimed.keySet().containsAll(models) && differing.isEmpty() ? refused : problems).add(finding);
    }

    /** Models of which others say something else. A newer version of a bundle may say more than the one before. */
    private static List<String> differing(Content content, Map<String, Content> claimed) {
        return content.models().stream()
                .filter(model -> Stream.ofNullable(claimed.get(model.name()))
                        .filter(other -> !isAnotherVersion(content, other))
                        .flatMap(other -> other.models().stream())
                        .anyMatch(other -> other.name().equals(model.name()) && !isSame(model, other)))
                .map(Model::name)
                .toList();
    }

    private static boolean isAnotherVersion(Content content, Content other) {
        return content.bundle().equals(other.bundle()) && !content.version().equals(other.version());
    }

    /** What is said in code, such as of the JSON of each row, cannot be compared, and counts as something else. */
    private static boolean isSame(Model model, Model other) {
        return Set.copyOf(model.traits()).equals(Set.copyOf(other.traits()));
    }

    /** Of two with one name, none could be left out alone. */
    private static String remedy(Content content, List<Content> rivals) {
        boolean hasOwnName = rivals.stream().noneMatch(other -> other.name().equals(content.name()));
        return "Uninstall one of the two bundles"
                + (hasOwnName ? ", or leave this content out with --without " + content.name() : "") + ".";
    }

    /** What is installed, by name; what takes no part is there without models. */
    List<Content> installed() {
        List<Content> installed = new ArrayList<>(contents);
        Set<String> names = contents.stream().map(Content::name).collect(toSet());
        declarations.stream()
                .map(Declaration::content)
                .filter(content -> names.add(content.name()) && !content.name().isEmpty())
                .map(other -> new Content(
                        other.name(), other.bundle(), other.version(), false, List.of(), List.of(), List.of()))
                .forEach(installed::add);
        return List.copyOf(installed);
    }

    /** The models that bundles know, whether or not they take part. */
    List<Model> known() {
        return declarations.stream()
                .flatMap(declaration -> declaration.content().models().stream())
                .toList();
    }

    /** Tables that some content says never move. */
    Set<String> neverMoved() {
        return declarations.stream()
                .flatMap(declaration -> declaration.neverMoved().stream())
                .collect(toSet());
    }
}
