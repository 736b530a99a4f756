package org.example.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;

/** Blanks around the name of a tool were typed by mistake, and stay behind. */
@Component
public final class ToolExporter implements ModelExporter {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public String model() {
        return "tools.tool";
    }

    @Override
    public long export(ResolvedModel model, Selection selection, OutputStream lines) throws IOException {
        ByteArrayOutputStream ordinary = new ByteArrayOutputStream();
        long count = selection.copyRows(model, ordinary);
        for (String row : ordinary.toString(UTF_8).lines().toList()) {
            ObjectNode tool = (ObjectNode) JSON.readTree(row);
            tool.put("name", tool.get("name").asText().strip());
            lines.write((tool + "\n").getBytes(UTF_8));
        }
        return count;
    }
}
