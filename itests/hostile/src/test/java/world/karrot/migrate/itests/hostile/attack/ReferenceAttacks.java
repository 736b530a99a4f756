package world.karrot.migrate.itests.hostile.attack;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.ArchiveField;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** Every reference of every model leads to rows of the target that are none of the archive's. */
public final class ReferenceAttacks {
    /** Ids that the target has: the fixtures' archive has none of them for most tables. */
    private static final List<String> IDS =
            List.of("3", "15", "\"3\"", "0", "-1", "2147483647", "[3]", "null", "{\"id\":3}");

    /** JSON with ids inside. */
    private static final List<String> KEYS = List.of(
            "group",
            "user",
            "author",
            "place",
            "activity",
            "message",
            "issue",
            "history",
            "application",
            "users",
            "members");

    /** An id that the target has, as Karrot spells it and as others do. */
    private static final List<String> SPELLINGS =
            List.of("3", "15", "3.0", "3e0", "\"3\"", "\"3 \"", "\" 3\"", "\"03\"", "{\"id\":3}", "[3]", "[[3]]", "-3");

    private final Genuine genuine;
    private final List<ArchiveField> fields;

    public ReferenceAttacks(Genuine genuine, List<ArchiveField> fields) {
        this.genuine = genuine.unsigned();
        this.fields =
                fields.stream().filter(field -> field.target().isPresent()).toList();
    }

    public Stream<Hostile> all() {
        return Stream.of(strangers(), odd(), pointers(), json()).flatMap(part -> part);
    }

    private Stream<Hostile> strangers() {
        return fields.stream().flatMap(field -> IDS.subList(0, 2).stream().map(id -> hostile(field, id)));
    }

    private Stream<Hostile> odd() {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> hostile(fields.get(i), IDS.get(2 + i % (IDS.size() - 2))));
    }

    private Hostile hostile(ArchiveField field, String id) {
        return hostile(field.model(), field.name(), id);
    }

    private Hostile hostile(String model, String field, String json) {
        return new Hostile(
                "reference: %s.%s is %s".formatted(model, field, json),
                () -> genuine.value(model, field, json).xz());
    }

    private Stream<Hostile> pointers() {
        String model = "conversations.conversation";
        return Stream.of("1", "2", "3", "7", "15", "999999")
                .flatMap(id -> Stream.of("places.place", "users.user", "groups.group", "auth.user", "nobody.knows")
                        .map(type -> new Hostile(
                                "reference: %s %s of a conversation".formatted(type, id),
                                () -> genuine.edited(
                                                model,
                                                0,
                                                row -> row.put("target_type", type)
                                                        .put("target_id", Integer.parseInt(id))
                                                        .putNull("group"))
                                        .xz())));
    }

    private Stream<Hostile> json() {
        return KEYS.stream()
                .flatMap(key -> Stream.of("notifications.notification context", "history.history payload")
                        .map(where -> where.split(" ", 2))
                        .flatMap(where -> SPELLINGS.stream().map(id -> inside(where[0], where[1], key, id))));
    }

    private Hostile inside(String model, String field, String key, String id) {
        return new Hostile(
                "reference: %s is %s in %s.%s".formatted(key, id, model, field),
                () -> genuine.edited(
                                model, 0, row -> row.withObject("/" + field).putRawValue(key, new RawValue(id)))
                        .xz());
    }
}
