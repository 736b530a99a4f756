package world.karrot.migrate.archive.internal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;

/** The manifest as the archive holds it: one JSON object whose keys are the record's components. */
public final class ManifestJson {
    static final String VERSION = "version";
    static final String ID = "id";
    static final String CREATED_AT = "createdAt";
    static final String SITE = "site";
    static final String SOFTWARE = "software";
    static final String GROUPS = "groups";
    static final String CONTENTS = "contents";
    static final String MIGRATIONS = "migrations";
    static final String MODELS = "models";
    static final String FILES = "files";
    static final String FILE_BYTES = "fileBytes";
    static final String MODEL = "model";
    static final String CONTENT = "content";
    static final String ROWS = "rows";
    static final String SHA256 = "sha256";
    static final String MADE = "made";
    static final String FIELDS = "fields";
    static final String TYPE = "type";
    static final String FIRST = "first";

    private static final JsonFactory JSON = new JsonFactory();

    private ManifestJson() {}

    public static byte[] write(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            write(manifest, json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Manifest manifest, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION, manifest.format());
        json.writeStringField(ID, manifest.id());
        json.writeStringField(CREATED_AT, manifest.createdAt().toString());
        json.writeStringField(SITE, manifest.source().site());
        json.writeStringField(SOFTWARE, manifest.software());
        json.writeFieldName(GROUPS);
        long[] groups =
                manifest.source().groups().stream().mapToLong(Long::longValue).toArray();
        json.writeArray(groups, 0, groups.length);
        write(CONTENTS, manifest.contents(), json);
        write(MIGRATIONS, manifest.source().migrations(), json);
        writeModels(manifest, json);
        json.writeNumberField(FILES, manifest.files().count());
        json.writeNumberField(FILE_BYTES, manifest.files().bytes());
        json.writeEndObject();
    }

    private static void write(String name, Map<String, String> values, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeModels(Manifest manifest, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(MODELS);
        for (ModelSummary model : manifest.models()) {
            json.writeStartObject();
            json.writeStringField(MODEL, model.model());
            json.writeStringField(CONTENT, model.content());
            json.writeNumberField(ROWS, model.rows());
            json.writeStringField(SHA256, model.sha256());
            json.writeBooleanField(MADE, model.made());
            writeFields(model, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFields(ModelSummary model, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(FIELDS);
        for (Map.Entry<String, Field> field : new TreeMap<>(model.fields()).entrySet()) {
            json.writeObjectFieldStart(field.getKey());
            json.writeStringField(TYPE, field.getValue().type());
            if (field.getValue().first().isPresent()) {
                json.writeStringField(FIRST, field.getValue().first().get());
            }
            if (field.getValue().made() > 0) {
                json.writeNumberField(MADE, field.getValue().made());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
