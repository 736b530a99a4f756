package world.karrot.migrate.shell.internal.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import world.karrot.migrate.shell.internal.document.Report.Outcome;

public final class ReportJsonTest {
    private static final Path SCHEMA = Path.of("../docs/json/report.schema.json");
    private static final Path COMMON = Path.of("../docs/json/common.schema.json");

    @Test
    public void everyReportIsAsTheSchemaSays() throws IOException {
        for (Outcome outcome : List.of(Outcome.IMPORTED, Outcome.DRY_RUN, Outcome.PLANNED)) {
            assertEquals(List.of(), errors(DocumentText.of(Reports.done(outcome, "Hills"))));
        }
        assertEquals(List.of(), errors(DocumentText.of(Reports.refused("Hills"))));
    }

    @Test
    public void theSchemaKnowsNothingElse() throws IOException {
        String json = DocumentText.of(Reports.refused("Hills"));
        assertFalse(
                errors(json.replaceFirst("\"version\" : 1", "\"version\" : 2")).isEmpty());
        assertFalse(errors(json.replaceFirst("\"what\"", "\"value\"")).isEmpty());
    }

    @Test
    public void onlyWhatIsThereHasANumber() throws IOException {
        assertEquals(
                41, group(Reports.done(Outcome.IMPORTED, "Hills")).get("target").asLong());
        assertFalse(group(Reports.done(Outcome.DRY_RUN, "Hills")).has("target"));
    }

    private static JsonNode group(Report report) throws IOException {
        return new ObjectMapper()
                .readTree(DocumentText.of(report))
                .get("groups")
                .get(0);
    }

    /** As a reference from one to another makes it. */
    private static URI uri(Path schema) {
        return URI.create("file:" + schema.toAbsolutePath().normalize());
    }

    private static List<String> errors(String json) throws IOException {
        Validator validator = new ValidatorFactory().createValidator();
        for (Path schema : List.of(COMMON, SCHEMA)) {
            validator.registerSchema(uri(schema), Files.readString(schema));
        }
        return validator.validate(uri(SCHEMA), json).getErrors().stream()
                .map(Error::getError)
                .toList();
    }
}
