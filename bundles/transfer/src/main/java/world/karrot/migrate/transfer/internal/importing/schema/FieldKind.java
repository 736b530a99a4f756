package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.catalogue.Column;

/** What a field's values are, apart from how large they may be. Values of one kind never become those of another. */
enum FieldKind {
    REFERENCES("ids of other rows"),
    TEXTS("texts"),
    NUMBERS("numbers"),
    TRUTHS("true or false"),
    TIMES("times"),
    RANGES("ranges of time"),
    DURATIONS("durations"),
    JSON("JSON"),
    UUIDS("UUIDs"),
    LISTS("lists");

    private static final Map<String, FieldKind> OF = Map.ofEntries(
            Map.entry(Field.REFERENCE, REFERENCES),
            Map.entry("text", TEXTS),
            Map.entry("citext", TEXTS),
            Map.entry("character", TEXTS),
            Map.entry("character varying", TEXTS),
            Map.entry("smallint", NUMBERS),
            Map.entry("integer", NUMBERS),
            Map.entry("bigint", NUMBERS),
            Map.entry("numeric", NUMBERS),
            Map.entry("real", NUMBERS),
            Map.entry("double precision", NUMBERS),
            Map.entry("boolean", TRUTHS),
            Map.entry("date", TIMES),
            Map.entry("timestamp without time zone", TIMES),
            Map.entry("timestamp with time zone", TIMES),
            Map.entry("tstzrange", RANGES),
            Map.entry("interval", DURATIONS),
            Map.entry("json", JSON),
            Map.entry("jsonb", JSON),
            Map.entry("uuid", UUIDS));

    private final String words;

    FieldKind(String words) {
        this.words = words;
    }

    /** By PostgreSQL's name of a type; nothing of a type that is not Karrot's. */
    private static Optional<FieldKind> of(String type) {
        return type.endsWith("[]") ? Optional.of(LISTS) : Optional.ofNullable(OF.get(type));
    }

    /**
     * What has changed between an archive's field and a target's column, in words.
     *
     * @param isReference whether the column is a foreign key
     */
    static Optional<String> change(Field field, Column column, boolean isReference) {
        FieldKind there = of(field.type()).orElse(null);
        FieldKind here = of(isReference ? Field.REFERENCE : column.type()).orElse(null);
        return there == null || here == null || there == here
                ? Optional.empty()
                : Optional.of("The source has " + there.words + " here, and the target has " + here.words);
    }
}
