package world.karrot.migrate.transfer.internal.importing.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;

/** The accounts on the target that have some of the values that people are recognised by. */
public record KnownAccounts(Map<String, List<Existing>> byKey) {
    /** Asks the target once for all of them. */
    static KnownAccounts of(ImportTransaction target, Table table, String column, Collection<String> keys) {
        List<String> asked = keys.stream().filter(Objects::nonNull).distinct().toList();
        return new KnownAccounts(
                target.existing(table, column, asked).stream().collect(Collectors.groupingBy(Existing::asked)));
    }

    /** Those with this value: the one that spells it so, if there is one, or else all that do in another case. */
    List<Long> with(String key) {
        List<Existing> candidates = byKey.getOrDefault(key, List.of());
        List<Existing> best =
                candidates.stream().filter(found -> found.value().equals(key)).toList();
        return (best.isEmpty() ? candidates : best).stream().map(Existing::id).toList();
    }
}
