package world.karrot.migrate.transfer.internal.importing.plan;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** Archives of one group, 101, and planners of them. */
final class PlannerFixture {
    static final String SITE = "https://new.example.org";

    private PlannerFixture() {}

    /** An archive of a group in which nobody is. */
    static SmallArchive kitchen(Target target) {
        return SmallArchive.of(target.models(Declared.GROUP, Declared.USER, Declared.MEMBERSHIP, Declared.OFFER))
                .has(Model.GROUP, 101, "name", "Kitchen");
    }

    /** Somebody, with a membership of the same number. */
    static SmallArchive member(SmallArchive kitchen, long id, String email) {
        return kitchen.has("users.user", id, "email", email).has(Model.MEMBERSHIP, id, "group", 101L, "user", id);
    }

    /** An offer in the group. */
    static SmallArchive offer(SmallArchive kitchen, long id, long user) {
        return kitchen.has("offers.offer", id, "group", 101L, "user", user);
    }

    static Planner planner(SmallArchive archive, Target target, ImportChoices choices, Content... installed)
            throws IOException {
        return new Planner(choices, archive.survey(target, choices), target.transaction(), List.of(installed), SITE);
    }

    static Content content(String name, Model... models) {
        return new Content(name, "karrot." + name, "1.2.3", true, List.of(models), List.of(), List.of());
    }

    /** A draft in which nothing else was decided. */
    static Draft draft(CreatedRows created, Replacements replacements) {
        return new Draft(
                created,
                replacements,
                Map.of("photos/a.jpg", "photos/new.jpg"),
                List.of(),
                List.of(),
                List.of(),
                new FirstDay(Optional.empty(), false, Duration.ZERO, List.of()));
    }
}
