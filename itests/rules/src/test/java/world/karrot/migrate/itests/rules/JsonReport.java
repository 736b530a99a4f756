package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports for programs. */
final class JsonReport {
    private static final Path SCHEMA = Path.of("../../docs/report.schema.json");

    private JsonReport() {}

    /** Reads one, which is as the schema says. */
    static JsonNode read(Path file) throws Exception {
        Validator validator = new ValidatorFactory().createValidator();
        URI schema = validator.registerSchema(Files.readString(SCHEMA));
        String json = Files.readString(file);
        assertThat(validator.validate(schema, json).getErrors()).isEmpty();
        return new ObjectMapper().readTree(json);
    }
}
