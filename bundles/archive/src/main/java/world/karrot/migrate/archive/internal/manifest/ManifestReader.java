package world.karrot.migrate.archive.internal.manifest;

import static world.karrot.migrate.archive.internal.manifest.ManifestJson.CONTENT;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.CONTENTS;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.CREATED_AT;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.FIELDS;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.FILES;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.FILE_BYTES;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.FIRST;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.GROUPS;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.ID;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.MADE;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.MIGRATIONS;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.MODEL;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.MODELS;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.ROWS;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.SHA256;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.SITE;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.SOFTWARE;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.TYPE;
import static world.karrot.migrate.archive.internal.manifest.ManifestJson.VERSION;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.Files;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.archive.Manifest.Source;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.json.JsonObjects;
import world.karrot.migrate.archive.internal.json.Malformed;
import world.karrot.migrate.archive.internal.json.Utf8;

/** Reads what {@link ManifestJson} writes. Keys that it does not know are left for newer versions to use. */
public final class ManifestReader {
    private final Map<?, ?> values;

    private ManifestReader(Map<?, ?> values) {
        this.values = values;
    }

    /**
     * Reads one.
     *
     * @throws Damage when a newer version wrote it, so that nothing else that seems to be wrong with the archive counts
     */
    public static Manifest read(InputStream content) throws IOException, Malformed {
        byte[] bytes = content.readNBytes(Limits.MANIFEST + 1);
        if (bytes.length > Limits.MANIFEST) {
            throw new Malformed("The manifest is longer than " + (Limits.MANIFEST >> 20) + " MiB");
        }
        try {
            return new ManifestReader(JsonObjects.parse(new Utf8().decode(ByteBuffer.wrap(bytes)), true)).manifest();
        } catch (Malformed e) {
            throw new Malformed("The manifest cannot be read: " + e.getMessage(), e);
        }
    }

    private Manifest manifest() throws Malformed, Damage {
        return new Manifest(
                format(),
                text(ID),
                createdAt(),
                text(SOFTWARE),
                new Source(text(SITE), groups(), texts(MIGRATIONS)),
                texts(CONTENTS),
                models(),
                new Files(number(FILES), number(FILE_BYTES)));
    }

    /** The first manifests did not say theirs. */
    private long format() throws Malformed, Damage {
        long format = values.containsKey(VERSION) ? number(VERSION) : 1;
        if (format > Manifest.FORMAT) {
            throw new Damage("has the format " + format + ", and this program reads those up to " + Manifest.FORMAT
                    + ": use the version of karrot-migrate that wrote it, or a newer one");
        }
        return format;
    }

    private <T> T value(String name, Class<T> type) throws Malformed {
        return cast(name, values.get(name), type);
    }

    private static <T> T cast(String name, Object value, Class<T> type) throws Malformed {
        if (!type.isInstance(value)) {
            throw new Malformed(name + " is missing or of another type");
        }
        return type.cast(value);
    }

    private String text(String name) throws Malformed {
        return value(name, String.class);
    }

    private long number(String name) throws Malformed {
        return value(name, Long.class);
    }

    private Instant createdAt() throws Malformed {
        try {
            return Instant.parse(text(CREATED_AT));
        } catch (DateTimeException e) {
            throw new Malformed(CREATED_AT + " is not a time", e);
        }
    }

    private List<Long> groups() throws Malformed {
        List<Long> groups = new ArrayList<>();
        for (Object group : value(GROUPS, List.class)) {
            groups.add(cast(GROUPS, group, Long.class));
        }
        return List.copyOf(groups);
    }

    private Map<String, String> texts(String name) throws Malformed {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value(name, Map.class)).entrySet()) {
            texts.put((String) entry.getKey(), cast(name, entry.getValue(), String.class));
        }
        return Collections.unmodifiableMap(texts);
    }

    private List<ModelSummary> models() throws Malformed {
        List<ModelSummary> models = new ArrayList<>();
        for (Object value : value(MODELS, List.class)) {
            ManifestReader model = new ManifestReader(cast(MODELS, value, Map.class));
            models.add(model.summary());
        }
        return List.copyOf(models);
    }

    /** The first manifests did not say what rows consist of. */
    private ModelSummary summary() throws Malformed {
        return new ModelSummary(
                text(MODEL),
                text(CONTENT),
                number(ROWS),
                text(SHA256),
                values.containsKey(FIELDS) ? fields() : Map.of(),
                values.containsKey(MADE) && value(MADE, Boolean.class));
    }

    private Map<String, Field> fields() throws Malformed {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value(FIELDS, Map.class)).entrySet()) {
            fields.put((String) entry.getKey(), new ManifestReader(cast(FIELDS, entry.getValue(), Map.class)).field());
        }
        return Collections.unmodifiableMap(fields);
    }

    private Field field() throws Malformed {
        return new Field(
                text(TYPE),
                values.containsKey(FIRST) ? Optional.of(text(FIRST)) : Optional.empty(),
                values.containsKey(MADE) ? number(MADE) : 0);
    }
}
