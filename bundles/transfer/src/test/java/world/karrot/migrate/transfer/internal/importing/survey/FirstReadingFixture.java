package world.karrot.migrate.transfer.internal.importing.survey;

import static world.karrot.migrate.api.content.Model.model;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.importing.MemoryArchive;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.rows.Conversions;
import world.karrot.migrate.transfer.internal.importing.rows.LeftBehind;

/** The first reading of an archive for a real Karrot: of its groups, people, memberships and offers. */
final class FirstReadingFixture {
    static final String USER = "users.user";
    static final String OFFER = "offers.offer";

    /** What a newer Karrot makes of the status of groups; the target has no such column. */
    private static final Upgrade CLOSED =
            Upgrade.when(Where.is("status", "closed")).saidBy("changed_at");

    private final ResolvedModels models;
    private final Target target;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> leftBehind = new HashSet<>();

    FirstReadingFixture(Target target) {
        this.target = target;
        this.models = target.models(
                model(Model.GROUP)
                        .file("photo", "group_photos")
                        .with(Traits.timeZone("timezone"))
                        .with(Traits.since("closed_at", CLOSED)),
                model(USER)
                        .with(Traits.matchedBy("email"))
                        .with(Traits.namedBy("display_name"))
                        .with(Traits.standIn(Map::of, "display_name"))
                        .free("username"),
                model(Model.MEMBERSHIP)
                        .storedIn("groups_group_members")
                        .ownedBy("group")
                        .people("user", "members"),
                model(OFFER).ownedBy("group").with(Traits.requires(Model.GROUP, "timezone", "Karrot fails")));
    }

    /** Gives rows that have none a value in a field, {@code <model>.<field>}. */
    FirstReadingFixture give(String field, String value) {
        given.put(field, value);
        return this;
    }

    /** Leaves a field behind, {@code <model>.<field>}. */
    FirstReadingFixture leave(String field) {
        leftBehind.add(field);
        return this;
    }

    /** A row with a value in every column that needs one. */
    Row row(String model, Object... fields) {
        return ModelFixture.complete(models.model(model).orElseThrow(), fields);
    }

    Row group(long id, Object... fields) {
        Row row = row(Model.GROUP, fields);
        row.values().put("id", id);
        row.values().put("name", "Group " + id);
        return row;
    }

    Row user(long id) {
        return row(
                USER,
                "id",
                id,
                "email",
                id + "@example.org",
                "username",
                "newcomer" + id,
                "display_name",
                "User " + id);
    }

    Row membership(long id, long group, long user) {
        return row(Model.MEMBERSHIP, "id", id, "group", group, "user", user);
    }

    Survey read(MemoryArchive archive) throws IOException {
        return read(archive, ReadingLimits.usual(), Progress.NONE);
    }

    Survey read(MemoryArchive archive, ReadingLimits limits) throws IOException {
        return read(archive, limits, Progress.NONE);
    }

    Survey read(MemoryArchive archive, Progress progress) throws IOException {
        return read(archive, ReadingLimits.usual(), progress);
    }

    private Survey read(MemoryArchive archive, ReadingLimits limits, Progress progress) throws IOException {
        return FirstReading.of(
                archive,
                models,
                new Conversions(Map.of(), new LeftBehind(leftBehind)),
                new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(), given, leftBehind),
                target.transaction(),
                limits,
                progress);
    }
}
