package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;

/** Parses a member, line by line. Used by one thread. */
public final class JsonLines {
    private final String member;
    private final LineReader lines;
    private final Utf8 utf8 = new Utf8();

    /** @param member its name, for messages */
    public JsonLines(String member, InputStream content) {
        this.member = member;
        this.lines = new LineReader(content);
    }

    /** Goes to the next line that is not blank, if there is one. */
    public boolean next() throws IOException {
        boolean found = lines.next();
        while (found && lines.isBlank()) {
            found = lines.next();
        }
        return found;
    }

    /** The length of the line, in bytes; no less than 1. */
    int size() {
        return lines.size();
    }

    /** Tells one of the two what the line is: a row, or a problem. */
    public void parse(Consumer<Row> rows, Consumer<Finding> problems) {
        try {
            rows.accept(new Row(lines.number(), JsonObjects.parse(utf8.decode(lines.bytes()), lines.escapes())));
        } catch (Malformed e) {
            String remedy = "Make the archive again; a line that was edited by hand has to be one JSON object";
            problems.accept(Finding.of(e.getMessage(), Place.member(member).line(lines.number()), remedy));
        }
    }
}
