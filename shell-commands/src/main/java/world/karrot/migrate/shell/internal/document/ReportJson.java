package world.karrot.migrate.shell.internal.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A report for programs. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {}

    /** Without what is not known. */
    public static String of(Report report) throws JsonProcessingException {
        return JSON.writeValueAsString(report) + "\n";
    }
}
