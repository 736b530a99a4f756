package world.karrot.migrate.registry.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;

/**
 * What one bundle's content says of itself.
 *
 * @param content as far as it can be told
 * @param neverMoved tables that it says never move
 * @param failure why no more can be told
 */
record Declaration(Content content, Set<String> neverMoved, Optional<MigrationException> failure) {
    static Declaration of(ContentType type) {
        Content content = nameless(Origin.of(type));
        try {
            content = named(content, type);
            return new Declaration(
                    whole(content, type),
                    Set.copyOf(
                            BundleFaults.said("neverMoved()", type.neverMoved()).keySet()),
                    Optional.empty());
        } catch (RuntimeException | LinkageError e) {
            return new Declaration(content, Set.of(), Optional.of(failure(type, e)));
        }
    }

    private static Content nameless(Origin origin) {
        return new Content("", origin.bundle(), origin.version(), false, List.of(), List.of(), List.of());
    }

    private static Content named(Content content, ContentType type) {
        return new Content(
                sound(BundleFaults.said("name()", type.name())),
                content.bundle(),
                content.version(),
                type.knownToKarrot(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Admins type it, after --without. */
    private static String sound(String name) {
        if (!name.matches("[a-z][a-z0-9_-]*")) {
            throw new MigrationException("name() is \"" + name
                    + "\", and has to be of lower-case letters a to z, digits," + " - and _, with a letter first");
        }
        return name;
    }

    private static Content whole(Content content, ContentType type) {
        List<Model> models = BundleFaults.said("models()", type.models());
        List<Completion> completions = BundleFaults.said("completions()", type.completions());
        List<ByProduct> byProducts = BundleFaults.said("byProducts()", type.byProducts());
        models.forEach(model -> BundleFaults.said("A model of models()", model));
        completions.forEach(completion -> BundleFaults.said("A completion of completions()", completion));
        byProducts.forEach(byProduct -> BundleFaults.said("A by-product of byProducts()", byProduct));
        return new Content(
                content.name(),
                content.bundle(),
                content.version(),
                content.knownToKarrot(),
                List.copyOf(models),
                List.copyOf(completions),
                List.copyOf(byProducts));
    }

    private static MigrationException failure(ContentType type, Throwable e) {
        return new MigrationException(
                "The declaration in " + Origin.of(type) + " is wrong: " + BundleFaults.reason(e), e);
    }
}
