package world.karrot.migrate.transfer.internal.importing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/** The rows that lapse where a person does not come along, and who is a member of which group. */
final class Lapses {
    private static final String USER = "user";
    private static final String GROUP = "group";

    private final Map<Member, Long> memberships = new HashMap<>();
    private final List<Lapsing> rows = new ArrayList<>();

    /** Notes a row of the archive. */
    void note(ResolvedModel model, long id, Row row) {
        Map<String, Object> values = row.values();
        if (model.name().equals(Model.MEMBERSHIP)
                && values.get(GROUP) instanceof Long group
                && values.get(USER) instanceof Long user) {
            memberships.put(new Member(group, user), id);
        }
        model.model()
                .traits(Trait.Lapses.class)
                .map(Trait.Lapses::lapse)
                .filter(lapse -> lapse.from().equals(values.get(lapse.column())))
                .forEach(lapse -> note(model, id, values, lapse));
    }

    private void note(ResolvedModel model, long id, Map<String, Object> values, Lapse lapse) {
        if (values.get(lapse.reference()) instanceof Long person) {
            long group = values.get(GROUP) instanceof Long given ? given : IdMap.NONE;
            String people = model.reference(lapse.reference()).orElseThrow().target();
            rows.add(new Lapsing(model.name(), id, new Member(group, person), people, lapse));
        }
    }

    /** Adds the new values of rows that lapse to those of their models, and says so. */
    void apply(Travellers travellers, Map<String, Map<String, Map<Long, String>>> replacements, Findings changes) {
        String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        rows.stream().filter(row -> hasLapsed(row, travellers)).forEach(row -> {
            Lapse lapse = row.lapse();
            Map<String, Map<Long, String>> fields = replacements.get(row.model());
            fields.computeIfAbsent(lapse.column(), field -> new HashMap<>()).put(row.id(), lapse.to());
            fields.computeIfAbsent(lapse.time(), field -> new HashMap<>()).put(row.id(), now);
            changes.add(
                    "It was \"" + lapse.from() + "\", and arrives as \"" + lapse.to() + "\", since its "
                            + lapse.reference()
                            + (lapse.without() == Without.ACCOUNT ? " does not come along" : " is no member here"),
                    Place.model(row.model()).row(row.id()).field(lapse.column()),
                    "");
        });
    }

    private boolean hasLapsed(Lapsing row, Travellers travellers) {
        return switch (row.lapse().without()) {
            case ACCOUNT -> !travellers.comesAlong(row.people(), row.person().user());
            case MEMBERSHIP -> {
                Long membership = memberships.get(row.person());
                yield membership == null || !travellers.isCreated(Model.MEMBERSHIP, membership);
            }
        };
    }

    private record Member(long group, long user) {}

    /**
     * A row that may lapse.
     *
     * @param people the model of the person
     */
    private record Lapsing(String model, long id, Member person, String people, Lapse lapse) {}
}
