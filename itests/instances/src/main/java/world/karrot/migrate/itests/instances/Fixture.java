package world.karrot.migrate.itests.instances;

import java.util.Locale;

/** What a new instance holds. All of them have the same schema, migrations and numbers of content types. */
public enum Fixture {
    /** An instance that nobody has used yet: content types and migrations, and no other row. */
    EMPTY,

    /**
     * Four groups and 36 people with every kind of content, chosen for their edge cases, and their files. Texts link to
     * {@code http://localhost:8080}, which is its site address too.
     */
    COMMUNITY,

    /**
     * Three groups and 20 people as Karrot's own sample data has them, with real history and notifications, and no
     * file. None of its people is in {@link #COMMUNITY}, but nearly every id is.
     */
    SAMPLE;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    String siteUrl(String instance) {
        return this == COMMUNITY ? "http://localhost:8080" : "https://%s.example.org".formatted(instance);
    }
}
