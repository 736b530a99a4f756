package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;

/** Rows from lines of JSON. */
public final class JsonRows implements Rows {
    private final String member;
    private final LineReader lines;
    private final Consumer<Finding> problems;
    private final Utf8 utf8 = new Utf8();

    public JsonRows(String member, InputStream content, Consumer<Finding> problems) {
        this.member = member;
        this.lines = new LineReader(content);
        this.problems = problems;
    }

    @Override
    public String member() {
        return member;
    }

    @Override
    public Row next() throws IOException {
        Map<String, Object> values = null;
        while (values == null && lines.next()) {
            values = lines.isBlank() ? null : parse();
        }
        return values == null ? null : new Row(lines.number(), values);
    }

    /** Null when there was a problem. */
    private Map<String, Object> parse() {
        try {
            return JsonObjects.parse(utf8.decode(lines.bytes()), lines.escapes());
        } catch (Malformed e) {
            String remedy = "Make the archive again; a line that was edited by hand has to be one JSON object";
            problems.accept(Finding.of(e.getMessage(), Place.member(member).line(lines.number()), remedy));
            return null;
        }
    }
}
