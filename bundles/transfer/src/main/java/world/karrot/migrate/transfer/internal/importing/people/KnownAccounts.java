package world.karrot.migrate.transfer.internal.importing.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;

/** The accounts on the target that have some of the values that people are recognised by, or one that looks like it. */
public record KnownAccounts(Map<String, List<Existing>> byKey) {
    /** Asks the target once for all of them. */
    static KnownAccounts of(ImportTransaction target, Table table, String column, Collection<String> keys) {
        List<String> asked = keys.stream().filter(Objects::nonNull).distinct().toList();
        return new KnownAccounts(
                target.alike(table, column, asked).stream().collect(Collectors.groupingBy(Existing::asked)));
    }

    /** Those with this value: the one that spells it so, if there is one, or else all that do in another case. */
    List<Long> with(String key) {
        List<Long> best = ids(key, found -> found.value().equals(key));
        return best.isEmpty() ? ids(key, found -> isSame(found, key)) : best;
    }

    /** Those whose value is another one that Karrot or people may take for this one. */
    List<Long> like(String key) {
        return ids(key, found -> !isSame(found, key));
    }

    private static boolean isSame(Existing found, String key) {
        return Addresses.folded(found.value()).equals(Addresses.folded(key));
    }

    private List<Long> ids(String key, Predicate<Existing> wanted) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(wanted)
                .map(Existing::id)
                .toList();
    }
}
