package world.karrot.migrate.shell.internal.report;

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
        rows = rows.stream().map(row -> row.stream().map(Text::clean).toList()).toList();
    }

    public void print(PrintStream out, boolean format) {
        if (format && rows.isEmpty()) {
            out.println(empty);
        } else if (format) {
            drawn().print(out);
        } else {
            rows.forEach(row -> out.println(String.join("\t", row)));
        }
    }

    private ShellTable drawn() {
        ShellTable table = new ShellTable();
        header.forEach(table::column);
        new Fitting(header, rows).fitted().forEach(row -> table.addRow().addContent(row.toArray()));
        return table;
    }
}
