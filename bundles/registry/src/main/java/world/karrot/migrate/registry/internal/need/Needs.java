package world.karrot.migrate.registry.internal.need;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.JsonIds.Meaning;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Limit;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.registry.internal.need.Need.Kind;

/** What each word takes for granted. */
public final class Needs {
    public static final Map<Class<? extends Trait>, Function<Trait, Stream<Need>>> KNOWN = Map.ofEntries(
            of(Trait.StoredIn.class, trait -> Stream.of()),
            of(Trait.OwnedBy.class, trait -> Stream.of(Need.of("ownedBy", trait.reference(), Kind.REFERENCE))),
            of(Trait.FileIn.class, trait -> Stream.of(Need.of(word(trait), trait.column(), Kind.TEXT))),
            of(Trait.People.class, Needs::of),
            of(Trait.MatchedBy.class, Needs::of),
            of(Trait.NamedBy.class, trait -> Stream.of(Need.of("namedBy", trait.column(), Kind.TEXT))),
            of(Trait.Password.class, trait -> Stream.of(Need.of("password", trait.column(), Kind.TEXT))),
            of(
                    Trait.Never.class,
                    trait -> trait.columns().stream().map(name -> Need.of("never", name, Kind.EMPTIABLE))),
            of(Trait.Free.class, trait -> Stream.of(Need.of("free", trait.column(), Kind.REPLACEABLE))),
            of(Trait.Called.class, trait -> Stream.of()),
            of(Trait.Derived.class, trait -> Stream.of()),
            of(Trait.BlankAsNull.class, trait -> Stream.of(Need.of("blankAsNull", trait.column(), Kind.TEXT))),
            of(Trait.Target.class, Needs::of),
            of(Trait.Json.class, Needs::of),
            of(Trait.Text.class, trait -> Stream.of(Need.of(word(trait), trait.column(), Kind.TEXT))),
            of(Trait.Redacted.class, Needs::of),
            of(Trait.Local.class, trait -> Stream.of(Need.of("local", trait.column(), Kind.NULLABLE))),
            of(Trait.PrivateBy.class, trait -> Stream.of(Need.of("privateBy", trait.column(), Kind.TRUTH))),
            of(Trait.Needed.class, trait -> Stream.of(Need.of("needed", trait.reference(), Kind.REFERENCE))),
            of(Trait.Lapses.class, trait -> of(trait.lapse())),
            of(Trait.ByClock.class, trait -> of(trait.clock())),
            of(
                    Trait.LinkedAs.class,
                    trait -> trait.column().stream().map(column -> Need.of("linkedAs", column, Kind.FREE))),
            of(Trait.About.class, trait -> Stream.of(Need.of("about", trait.column(), Kind.JSON))),
            of(Trait.OnlyForNew.class, trait -> Stream.of(Need.of("onlyForNew", trait.reference(), Kind.PERSON))),
            of(Trait.Personal.class, trait -> Stream.of(Need.of("personal", trait.reference(), Kind.PERSON))),
            of(Trait.StandIn.class, Needs::of),
            of(Trait.Limited.class, trait -> Stream.of(of(trait))),
            of(
                    Trait.Requires.class,
                    trait -> Stream.of(
                            Need.of("requires", trait.column(), Kind.FIELD).in(trait.model()))),
            of(Trait.AddedLater.class, trait -> Stream.of()),
            of(Trait.Since.class, Needs::of),
            of(Trait.Made.class, trait -> Stream.of()),
            of(Trait.SameAs.class, Needs::of),
            of(Trait.ServedAs.class, trait -> Stream.of(Need.of("servedAs", trait.column(), Kind.TEXT))),
            of(Trait.NameOf.class, Needs::of));

    private Needs() {}

    private static <T extends Trait> Map.Entry<Class<T>, Function<Trait, Stream<Need>>> of(
            Class<T> kind, Function<T, Stream<Need>> needs) {
        return entry(kind, trait -> needs.apply(kind.cast(trait)));
    }

    /** Calls what the bundle itself has to say, which may fail. */
    static Stream<Need> of(Trait trait) {
        return KNOWN.get(trait.getClass()).apply(trait);
    }

    private static Stream<Need> of(Trait.People trait) {
        return Stream.concat(
                Stream.of(Need.of("people", trait.reference(), Kind.PERSON)),
                trait.where().stream().map(where -> Need.of("people", where.column(), Kind.TEXT)));
    }

    private static Stream<Need> of(Trait.MatchedBy trait) {
        return Stream.concat(
                Stream.of(Need.of("matchedBy", trait.column(), Kind.TEXT)),
                Stream.concat(trait.proof().stream(), trait.active().stream())
                        .map(truth -> Need.of("matchedBy", truth, Kind.TRUTH)));
    }

    private static Stream<Need> of(Trait.Target trait) {
        return Stream.of(Need.of("target", trait.type(), Kind.CONTENT_TYPE), Need.of("target", trait.id(), Kind.ID));
    }

    /** What depends on the row is looked at with the row. */
    private static Stream<Need> of(Trait.Json trait) {
        return Stream.concat(
                Stream.of(Need.of("json", trait.column(), Kind.JSON)),
                trait.ids() instanceof JsonIds.OfEveryRow same ? of(same.ids()) : Stream.of());
    }

    /** At whatever depth. */
    public static Stream<Need> of(JsonIds ids) {
        return ids.meanings().values().stream().flatMap(List::stream).flatMap(Needs::of);
    }

    private static Stream<Need> of(Meaning meaning) {
        if (meaning instanceof Meaning.Id id) {
            return Stream.of(Need.of("ids", id.model(), Kind.MODEL));
        }
        if (meaning instanceof Meaning.Value value) {
            return Stream.of(Need.of("values", value.column(), Kind.FREE).in(value.model()));
        }
        return meaning instanceof Meaning.Inside inside ? of(inside.ids()) : Stream.of();
    }

    private static Stream<Need> of(Trait.SameAs trait) {
        return Stream.of(trait.column(), trait.other()).map(column -> Need.of("sameAs", column, Kind.TEXT));
    }

    private static Stream<Need> of(Trait.NameOf trait) {
        return Stream.of(
                Need.of("nameOf", trait.column(), Kind.NAMES),
                Need.of("nameOf", trait.name(), Kind.TEXT).in(trait.model()));
    }

    /** Columns may be there or not; what they hold then comes from models that bundles know. */
    private static Stream<Need> of(Trait.Since trait) {
        return trait.upgrade() instanceof Upgrade.Named named
                ? Stream.of(Need.of("named", named.model(), Kind.MODEL))
                : Stream.of();
    }

    private static String word(Trait.FileIn trait) {
        return trait.picture() ? "picture" : "file";
    }

    private static String word(Trait.Text trait) {
        return trait.mentions() ? "message" : "text";
    }

    private static Stream<Need> of(Trait.Redacted trait) {
        Kind kind = trait.key().isPresent() ? Kind.JSONB : Kind.TEXT;
        return Stream.of(Need.of("redacted", trait.column(), kind), of(trait.whose()));
    }

    private static Need of(Whose whose) {
        if (whose instanceof Whose.Key key) {
            return Need.of("redacted", key.model(), Kind.MODEL);
        }
        return whose instanceof Whose.Rows rows
                ? Need.of("redacted", rows.reference(), Kind.PERSON).in(rows.model())
                : Need.of("redacted", ((Whose.Reference) whose).reference(), Kind.PERSON);
    }

    private static Stream<Need> of(Lapse lapse) {
        return Stream.of(
                Need.of("lapses", lapse.reference(), Kind.PERSON),
                Need.of("lapses", lapse.column(), Kind.TEXT),
                Need.of("lapses", lapse.time(), Kind.TIME));
    }

    private static Stream<Need> of(Clock clock) {
        return Stream.of(
                        Stream.of(Need.of("clock", clock.column(), Kind.CLOCK)),
                        clock.undone().stream().map(field -> Need.of("clock", field, Kind.FIELD)),
                        clock.asLongAs().stream()
                                .map(condition -> Need.of("clock", condition.reference(), Kind.REFERENCE)))
                .flatMap(needs -> needs);
    }

    private static Need of(Trait.Limited trait) {
        Limit limit = trait.limit();
        if (limit instanceof Limit.Between) {
            return Need.of("between", trait.column(), Kind.NUMBER);
        }
        if (limit instanceof Limit.Lasting) {
            return Need.of("lasting", trait.column(), Kind.DURATION);
        }
        return Need.of(ofText(limit), trait.column(), Kind.TEXT);
    }

    private static String ofText(Limit limit) {
        if (limit instanceof Limit.TimeZone) {
            return "timeZone";
        }
        return limit instanceof Limit.Recurrence ? "recurrence" : "oneOf";
    }

    private static Stream<Need> of(Trait.StandIn trait) {
        return Stream.of(trait.known(), trait.row().get().keySet())
                .flatMap(Set::stream)
                .distinct()
                .map(field -> Need.of("standIn", field, Kind.FIELD));
    }
}
