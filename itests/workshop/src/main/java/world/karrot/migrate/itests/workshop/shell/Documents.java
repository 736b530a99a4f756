package world.karrot.migrate.itests.workshop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What commands write for programs. */
public final class Documents {
    private static final Path SCHEMAS =
            Path.of("../../docs/json").toAbsolutePath().normalize();

    private Documents() {}

    /** Reads one, which is all of a text and is as the schema of this name says. */
    public static JsonNode read(String schema, String json) throws IOException {
        Validator validator = new ValidatorFactory().createValidator();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(SCHEMAS)) {
            for (Path one : all) {
                validator.registerSchema(uri(one), Files.readString(one));
            }
        }
        assertThat(validator
                        .validate(uri(SCHEMAS.resolve(schema + ".schema.json")), json)
                        .getErrors())
                .as("%s: %s", schema, json)
                .isEmpty();
        return new ObjectMapper().readTree(json);
    }

    /** As a reference from one to another makes it. */
    private static URI uri(Path schema) {
        return URI.create("file:" + schema);
    }
}
