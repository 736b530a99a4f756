package world.karrot.migrate.registry.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Content;

/** Whose rows links to Karrot's pages lead to: one model's for each page, or links would lead to other rows. */
final class LinkedPages {
    private final Map<String, Owner> owners = new HashMap<>();

    /** Notes a model's pages. Returns what is wrong with those that are another's. */
    Stream<String> objections(Content content, Model model) {
        return model.traits(Trait.LinkedAs.class)
                .flatMap(linked -> objection(linked.page(), new Owner(content, model)).stream());
    }

    private Optional<String> objection(String page, Owner owner) {
        Owner first = owners.putIfAbsent(page.toLowerCase(Locale.ROOT), owner);
        return first == null || first.model().name().equals(owner.model().name())
                ? Optional.empty()
                : Optional.of("declares linkedAs(\"" + page + "\"), and links to that page already lead to "
                        + first.model().name() + " of content " + Origin.of(first.content()));
    }

    private record Owner(Content content, Model model) {}
}
