package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;

/**
 * Which content claims which models. Of two that claim one model the later is refused.
 *
 * @param contents core first, then by name
 * @param neverMoved tables that some content says never move
 * @param refused what cannot take part, and why
 */
record Claims(List<Content> contents, Set<String> neverMoved, List<Finding> refused) {
    /** Core defines what groups and people are, so its claims go before all others; newer versions before older. */
    private static final Comparator<Content> ORDER = Comparator.comparing((Content content) -> !content.knownToKarrot())
            .thenComparing(Content::name)
            .thenComparing(Content::bundle)
            .thenComparing(content -> Version.parseVersion(content.version()), Comparator.reverseOrder());

    static Claims of(List<ContentType> types) {
        List<Finding> refused = new ArrayList<>();
        List<Content> accepted = new ArrayList<>();
        Map<String, Content> claimed = new LinkedHashMap<>();
        for (Content content : describe(types, refused)) {
            List<String> models = content.models().stream().map(Model::name).toList();
            List<String> taken = models.stream().filter(claimed::containsKey).toList();
            if (taken.isEmpty()) {
                models.forEach(model -> claimed.put(model, content));
                accepted.add(content);
            } else {
                refused.add(taken(content, taken, claimed));
            }
        }
        return new Claims(accepted, neverMoved(types), refused);
    }

    private static List<Content> describe(List<ContentType> types, List<Finding> refused) {
        List<Content> described = new ArrayList<>();
        for (ContentType type : types) {
            try {
                described.add(describe(type));
            } catch (RuntimeException e) {
                refused.add(Finding.of(
                        "The declaration in " + type.getClass().getName() + " is wrong: " + e.getMessage(),
                        "Its bundle has to be corrected."));
            }
        }
        described.sort(ORDER);
        return described;
    }

    private static Content describe(ContentType type) {
        Bundle bundle = FrameworkUtil.getBundle(type.getClass());
        String name = bundle == null ? type.getClass().getName() : bundle.getSymbolicName();
        String version = bundle == null ? "0" : bundle.getVersion().toString();
        return new Content(
                type.name(),
                name,
                version,
                type.knownToKarrot(),
                List.copyOf(type.models()),
                List.copyOf(type.completions()),
                List.copyOf(type.byProducts()));
    }

    private static Finding taken(Content content, List<String> models, Map<String, Content> claimed) {
        String others =
                models.stream().map(claimed::get).distinct().map(Claims::origin).collect(Collectors.joining(" and "));
        return Finding.of(
                "Content " + origin(content) + " takes no part, because " + String.join(", ", models)
                        + " already moves with content " + others,
                "Uninstall one of the two bundles.");
    }

    private static String origin(Content content) {
        return content.name() + " of " + content.bundle() + " " + content.version();
    }

    private static Set<String> neverMoved(List<ContentType> types) {
        return types.stream()
                .flatMap(type -> type.neverMoved().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The same without some contents. */
    Claims without(Set<String> names) {
        if (contents.stream().anyMatch(content -> content.knownToKarrot() && names.contains(content.name()))) {
            throw new MigrationException("Without core content there is nothing to move. Leave out something else.");
        }
        return new Claims(
                contents.stream()
                        .filter(content -> !names.contains(content.name()))
                        .toList(),
                neverMoved,
                refused);
    }
}
