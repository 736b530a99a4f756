package world.karrot.migrate.api.content;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which values of a column Karrot can work with, where the database would take others, too; each is a word of
 * {@link Traits} and is explained there.
 */
@ProviderType
public sealed interface Limit {
    record OneOf(Set<String> values) implements Limit {}

    record Between(long least, long greatest) implements Limit {}

    record Lasting(Duration most) implements Limit {}

    record TimeZone() implements Limit {}

    record Recurrence() implements Limit {}
}
