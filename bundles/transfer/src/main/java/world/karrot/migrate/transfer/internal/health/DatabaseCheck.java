package world.karrot.migrate.transfer.internal.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.condition.DatabaseCondition.Server;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Snapshot;

/** Which PostgreSQL and which Karrot it is, and whether the two machines agree what time it is. */
@Component
public final class DatabaseCheck implements InstanceCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock clock;

    @Activate
    public DatabaseCheck() {
        this(Clock.systemUTC());
    }

    /** @param clock of this machine */
    public DatabaseCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "database";
    }

    @Override
    public Health examine(Instance instance) {
        Instant before = clock.instant();
        try (Snapshot snapshot = instance.snapshot()) {
            Instant there = snapshot.takenAt();
            Instant after = clock.instant();
            Server server = snapshot.condition(List.of()).server();
            String migration = snapshot.catalogue().migrations().getOrDefault("groups", "unknown");
            return new Health(
                    "PostgreSQL " + server.version() + ", Karrot's groups at migration " + migration,
                    List.of(),
                    Stream.concat(
                                    untried(server),
                                    clocks(Duration.between(there, before), Duration.between(after, there)))
                            .toList());
        }
    }

    private static Stream<Finding> untried(Server server) {
        return server.tried()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "PostgreSQL " + server.version() + " is newer than what this is tried with",
                        "See whether there is a newer release of this tool; docs/postgresql.md says which versions it is"
                                + " tried with."));
    }

    /** At least one of them is negative. */
    private static Stream<Finding> clocks(Duration behind, Duration ahead) {
        return Stream.concat(off(behind, "behind"), off(ahead, "ahead of"));
    }

    private static Stream<Finding> off(Duration by, String direction) {
        return by.compareTo(TOLERANCE) < 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "The clock of the database's machine is " + by.toSeconds() + " s " + direction
                                + " that of this machine",
                        "Set both by the network's time, for example with timedatectl set-ntp true. Karrot decides by"
                                + " the database's clock whom it removes and when a voting ends."));
    }
}
