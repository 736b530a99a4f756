package world.karrot.migrate.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.OtherJava;

/** An import in a virtual machine of its own, which is killed when the import has staged files. */
final class KilledImport {
    /** A table that an import comes to when it has staged files. */
    private static final String LATE = "history_history";

    /** What only one import of an instance has at a time. */
    private static final String LOCK = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database = "
            + "(SELECT oid FROM pg_database WHERE datname = current_database())";

    private static final int SECONDS_TO_END = 60;

    private KilledImport() {}

    /** Starts an import in this virtual machine; its arguments are those of {@link #start}. */
    public static void main(String... words) {
        KarrotInstance target = new KarrotInstance(words[0], "", 0, "", "", "", null, Path.of(words[1]), "");
        new Journey(Contents.ALL, Path.of(words[2]), Optional.of(new Password(words[3]))).importInto(target);
    }

    /** Imports and is killed on the way; returns when the database has noticed. */
    static void of(Journey journey, KarrotInstance target) throws Exception {
        try (HeldUpLoad late = new HeldUpLoad(target, LATE)) {
            Process process = start(target, journey);
            Future<Integer> running = late.holdUp(process::waitFor);
            process.destroyForcibly();
            running.get(SECONDS_TO_END, TimeUnit.SECONDS);
        }
        Instant end = Instant.now().plusSeconds(SECONDS_TO_END);
        while (!new Rows(target).select(LOCK).isEmpty()) {
            assertThat(Instant.now()).as("the lock is free").isBefore(end);
        }
    }

    private static Process start(KarrotInstance target, Journey journey) throws IOException {
        return OtherJava.start(
                KilledImport.class,
                Stream.of(
                        target.name(),
                        target.env().toString(),
                        journey.file().toString(),
                        journey.password().orElseThrow().value()));
    }
}
