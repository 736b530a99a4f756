package world.karrot.migrate.shell.internal.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The lines of a file of separated values, without blank ones. Commas, semicolons and tabs separate, whichever is in
 * the first line: spreadsheets choose by the country they are used in.
 *
 * @param broken the line from which on nothing can be read
 */
record Lines(List<Line> lines, OptionalLong broken) {
    private static final CsvFactory CSV = new CsvFactory();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Lines of(String text) throws IOException {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<Line> lines = new ArrayList<>();
        try (CsvParser csv = CSV.createParser(content)) {
            csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(content)));
            return new Lines(lines, read(csv, lines));
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(';', '\t')
                .filter(separator -> first.indexOf(separator) >= 0)
                .findFirst()
                .orElse(',');
    }

    /** Returns the line that cannot be read. */
    private static OptionalLong read(CsvParser csv, List<Line> lines) throws IOException {
        long start = 1;
        try {
            while (csv.nextToken() == JsonToken.START_ARRAY) {
                start = csv.currentLocation().getLineNr();
                Line line = new Line(start, cells(csv));
                start = csv.currentLocation().getLineNr();
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            return OptionalLong.empty();
        } catch (JsonProcessingException e) {
            return OptionalLong.of(start);
        }
    }

    private static List<String> cells(CsvParser csv) throws IOException {
        List<String> cells = new ArrayList<>();
        while (csv.nextToken() != JsonToken.END_ARRAY) {
            cells.add(csv.getText());
        }
        return cells;
    }
}
