package world.karrot.migrate.api.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One thing that a model declares of itself; each is made by a word of {@link Model} or {@link Traits}, which explains
 * it.
 */
@ProviderType
public sealed interface Trait {
    record Called(String one, String many) implements Trait {}

    record StoredIn(String table) implements Trait {}

    record OwnedBy(String reference) implements Trait {}

    record FileIn(String column, String folder, boolean picture, List<Integer> sizes) implements Trait {}

    record People(String reference, String as, Optional<Where> where) implements Trait {}

    record MatchedBy(String column, Optional<String> proof, Optional<String> active) implements Trait {}

    record NamedBy(String column) implements Trait {}

    record Password(String column, Supplier<String> none, Predicate<String> sound) implements Trait {}

    record Never(Set<String> columns) implements Trait {}

    record Free(String column) implements Trait {}

    record Derived(Set<String> fields) implements Trait {}

    record BlankAsNull(String column) implements Trait {}

    record Target(String type, String id) implements Trait {}

    record Json(String column, Function<Map<String, Object>, JsonIds> ids) implements Trait {}

    record Text(String column, boolean mentions) implements Trait {}

    record Redacted(String column, Optional<String> key, Whose whose) implements Trait {}

    record Local(String column) implements Trait {}

    record PrivateBy(String column) implements Trait {}

    record Needed(String reference) implements Trait {}

    record Lapses(Lapse lapse) implements Trait {}

    record ByClock(Clock clock) implements Trait {}

    record LinkedAs(String page, Optional<String> column) implements Trait {}

    record About(String column, String key) implements Trait {}

    record OnlyForNew(String reference, boolean unlessAsked) implements Trait {}

    record Personal(String reference) implements Trait {}

    record StandIn(Supplier<Map<String, Object>> row, Set<String> known) implements Trait {}

    record Limited(String column, Limit limit) implements Trait {}

    record Requires(String model, String column, String without) implements Trait {}

    record AddedLater(Set<String> columns) implements Trait {}

    record Since(String column, Upgrade upgrade) implements Trait {}

    record Made(Set<String> times, List<Map<String, Object>> rows) implements Trait {
        public Made {
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("No rows are made");
            }
        }
    }

    record SameAs(String column, String other) implements Trait {}

    record ServedAs(String column) implements Trait {}

    record NameOf(String column, String model, String name, Set<String> others) implements Trait {}
}
