package world.karrot.migrate.itests.moving.dropped;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.extension.ModelImporter;

/** Gives rows of one name another. */
final class RenamingImporter implements ModelImporter {
    private final String[] words;
    private final Gate gate;

    RenamingImporter(String header, Gate gate) {
        words = header.split(" ", -1);
        this.gate = gate;
    }

    @Override
    public String model() {
        return words[0];
    }

    @Override
    public Optional<Row> convert(Row row) {
        gate.pass();
        if (!words[1].equals(row.values().get("name"))) {
            return Optional.of(row);
        }
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.put("name", words[2]);
        return Optional.of(new Row(row.line(), values));
    }
}
