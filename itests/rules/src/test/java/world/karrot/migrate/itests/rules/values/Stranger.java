package world.karrot.migrate.itests.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Refusals;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;

/** Archives that strangers made, and what becomes of the people who were there before. */
final class Stranger {
    /** Accounts of which neither can log in, since Karrot compares e-mail addresses so. */
    private static final String LOCKED_OUT = "SELECT upper(email) FROM users_user GROUP BY 1 HAVING count(email) > 1";

    /** Decrypted once for all tests. */
    private static final AtomicReference<Unpacked> KARROTS = new AtomicReference<>();

    private Stranger() {}

    /** One that Karrot wrote, to be changed. */
    static HandMade archive(Workshop workshop) throws Exception {
        if (KARROTS.get() == null) {
            KARROTS.set(
                    workshop.karrots(Contents.CORE, KarrotArchive.TWO_GROUPS).unpacked());
        }
        return HandMade.from(KARROTS.get());
    }

    static Journey journey(ModelRegistry registry, HandMade made, Workshop workshop) throws IOException {
        Path file = made.in(workshop.folder());
        return new Journey(registry, file, Optional.empty());
    }

    static Journey journey(HandMade made, Workshop workshop) throws IOException {
        return journey(Contents.CORE, made, workshop);
    }

    /** What an import is refused for; nothing may have changed. */
    static List<String> refused(Journey journey, KarrotInstance target, ImportChoices choices) throws Exception {
        InstanceState before = InstanceState.of(target);
        List<Finding> problems = Refusals.of(() -> journey.importInto(target, choices));
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
        assertThat(Sql.column(target, LOCKED_OUT)).isEmpty();
        return problems.stream().map(Finding::toString).toList();
    }

    static List<String> refused(Journey journey, KarrotInstance target) throws Exception {
        return refused(journey, target, Choices.NONE);
    }

    /** Imports, after which everybody can still log in. */
    static void arrives(Journey journey, KarrotInstance target, ImportChoices choices) throws Exception {
        List<String> before = Sql.column(target, "SELECT u::text FROM users_user u ORDER BY id");
        journey.importInto(target, choices);
        assertThat(Sql.column(target, "SELECT u::text FROM users_user u ORDER BY id"))
                .startsWith(before.toArray(String[]::new));
        assertThat(Sql.column(target, LOCKED_OUT)).isEmpty();
    }
}
