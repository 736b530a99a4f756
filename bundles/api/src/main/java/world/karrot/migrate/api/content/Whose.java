package world.karrot.migrate.api.content;

import org.osgi.annotation.versioning.ProviderType;

/** Whom something in a row is about. */
@ProviderType
public sealed interface Whose {
    /** The person that a foreign key of the row points at, without {@code _id}. */
    static Whose reference(String reference) {
        return new Reference(reference);
    }

    /** The person of a model whose id stands under another key of the same JSON object. */
    static Whose key(String model, String key) {
        return new Key(model, key);
    }

    /** All people that rows of another model, which are owned by the row, point at. */
    static Whose rows(String model, String reference) {
        return new Rows(model, reference);
    }

    record Reference(String reference) implements Whose {}

    record Key(String model, String key) implements Whose {}

    record Rows(String model, String reference) implements Whose {}
}
