package world.karrot.migrate.itests.moving.dropped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;

/** Writes a text of its own in place of another. */
final class ReplacingExporter implements ModelExporter {
    private final String[] words;
    private final Gate gate;

    ReplacingExporter(String header, Gate gate) {
        words = header.split(" ", -1);
        this.gate = gate;
    }

    @Override
    public String model() {
        return words[0];
    }

    @Override
    public long export(ResolvedModel model, Selection selection, OutputStream lines) throws IOException {
        gate.pass();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        long count = selection.copyRows(model, rows);
        lines.write(rows.toString(UTF_8).replace(words[1], words[2]).getBytes(UTF_8));
        return count;
    }
}
