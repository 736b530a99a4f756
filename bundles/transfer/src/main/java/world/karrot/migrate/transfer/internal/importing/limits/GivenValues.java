package world.karrot.migrate.transfer.internal.importing.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * Values that the admin gives for rows that have none.
 *
 * @param values by {@code <model>.<field>}
 */
public record GivenValues(Map<String, String> values) {
    /** Those of one model, by field. */
    public Map<String, String> of(ResolvedModel model) {
        String prefix = model.name() + ".";
        Map<String, String> given = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                given.put(name.substring(prefix.length()), value);
            }
        });
        return given;
    }

    /** Refuses those of fields that are not there, or take no other value than the archive's. */
    public void refuseOthers(Set<String> fields, Findings problems) {
        Set<String> others = new TreeSet<>(values.keySet());
        others.removeAll(fields);
        others.forEach(name -> problems.add(
                "--value " + name + ": there is no such field, or it takes no other value than the archive's",
                Place.NOWHERE,
                "Name a model and one of its fields, such as groups.group.timezone."));
    }
}
