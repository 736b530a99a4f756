package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** Contents and tables, written down shortly. */
record Declared(String name, boolean knownToKarrot, List<Model> models) implements ContentType {
    static ContentType content(String name, boolean karrots, Model... models) {
        return new Declared(name, karrots, Arrays.asList(models));
    }

    @Override
    public Map<String, String> neverMoved() {
        return Map.of("logs_log", "a log");
    }

    /** Without Django's content types. */
    static Catalogue catalogue(Table... tables) {
        return new Catalogue(Stream.of(tables).collect(toMap(Table::name, table -> table)), Map.of(), Map.of());
    }

    /**
     * Columns are written {@code column type} or {@code column>table}, and may be null with a question mark at the end.
     */
    static Table table(String name, String... columns) {
        List<Column> all = new ArrayList<>(List.of(new Column("id", "integer", 0, false, true)));
        Stream.of(columns).map(Declared::column).forEach(all::add);
        Map<String, ForeignKey> keys = Stream.of(columns)
                .filter(column -> column.contains(">"))
                .map(column -> column.replace("?", "").split(">", 2))
                .collect(toMap(parts -> parts[0], parts -> new ForeignKey(parts[0], parts[1])));
        return new Table(name, all, keys);
    }

    private static Column column(String written) {
        String[] parts = written.replace("?", "").split("[ >]", 2);
        String type = written.contains(">") ? "integer" : parts[1];
        return new Column(parts[0], type, 0, written.endsWith("?"), false);
    }
}
