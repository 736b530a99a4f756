package org.example.tools;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.extension.ModelImporter;

/** What was noted about a loan was meant for the site where it was noted, and stays behind. */
@Component
public final class LoanImporter implements ModelImporter {
    @Override
    public String model() {
        return "tools.loan";
    }

    @Override
    public Optional<Row> convert(Row row) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.computeIfPresent("details", (field, details) -> withoutNote((Map<?, ?>) details));
        return Optional.of(new Row(row.line(), values));
    }

    private static Map<?, ?> withoutNote(Map<?, ?> details) {
        Map<?, ?> others = new HashMap<>(details);
        others.remove("note");
        return others;
    }
}
