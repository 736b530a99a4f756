package world.karrot.migrate.shell.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;

/**
 * A table as a command prints it: with lines for people, or with tabs for scripts.
 *
 * @param empty what people read when there are no rows
 */
public record Listing(List<String> header, List<List<String>> rows, String empty) {
    public Listing {
        rows = rows.stream()
                .map(row -> row.stream().map(Listing::cell).toList())
                .toList();
    }

    /** Scripts find its end by a tab. */
    private static String cell(String text) {
        return Text.clean(text).replace('\t', ' ');
    }

    /**
     * What is printed.
     *
     * @param format whether people read it
     */
    public List<String> lines(boolean format) {
        if (format) {
            return rows.isEmpty() ? List.of(empty) : drawn();
        }
        return rows.stream().map(row -> String.join("\t", row)).toList();
    }

    private List<String> drawn() {
        ShellTable table = new ShellTable();
        header.forEach(table::column);
        new Fitting(header, rows).fitted().forEach(row -> table.addRow().addContent(row.toArray()));
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        table.print(new PrintStream(drawn, true, UTF_8));
        return drawn.toString(UTF_8).lines().toList();
    }
}
