package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.registry.Content;

/**
 * Which content claims which models. Of two that claim one model the later is refused.
 *
 * @param contents core first, then by name
 * @param neverMoved tables that some content says never move
 * @param refused what cannot take part, and why
 */
record Claims(List<Content> contents, Set<String> neverMoved, List<Finding> refused) {
    /** Core defines what groups and people are, so its claims go before all others. */
    private static final Comparator<Content> ORDER =
            Comparator.comparing((Content content) -> !content.knownToKarrot()).thenComparing(Content::name);

    static Claims of(List<ContentType> types) {
        List<Finding> refused = new ArrayList<>();
        List<Content> accepted = new ArrayList<>();
        Set<String> claimed = new HashSet<>();
        for (Content content : describe(types, refused)) {
            List<String> models = content.models().stream().map(Model::name).toList();
            if (models.stream().anyMatch(claimed::contains)) {
                refused.add(
                        taken(content, models.stream().filter(claimed::contains).toList()));
            } else {
                claimed.addAll(models);
                accepted.add(content);
            }
        }
        return new Claims(accepted, neverMoved(types), refused);
    }

    private static List<Content> describe(List<ContentType> types, List<Finding> refused) {
        List<Content> described = new ArrayList<>();
        for (ContentType type : types) {
            try {
                described.add(describe(type));
            } catch (IllegalArgumentException e) {
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
                List.copyOf(type.completions()));
    }

    private static Finding taken(Content content, List<String> models) {
        return Finding.of(
                "Content " + content.name() + " of " + content.bundle() + " takes no part, because another content"
                        + " already has " + String.join(", ", models),
                "Uninstall one of the two bundles.");
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
