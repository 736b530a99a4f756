package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;

/** The rows that lapse where a person does not come along, and who is a member of which group. */
public final class OpenMatters {
    private static final String USER = "user";
    private static final String GROUP = "group";

    private final Map<Member, Long> memberships = new HashMap<>();
    private final List<OpenMatter> matters = new ArrayList<>();

    void note(ResolvedModel model, long id, Row row) {
        Map<String, Object> values = row.values();
        if (model.name().equals(Model.MEMBERSHIP)
                && values.get(GROUP) instanceof Long group
                && values.get(USER) instanceof Long user) {
            memberships.put(new Member(group, user), id);
        }
        model.traits(Trait.Lapses.class)
                .map(Trait.Lapses::lapse)
                .filter(lapse -> lapse.from().equals(values.get(lapse.column())))
                .forEach(lapse -> note(model, id, values, lapse));
    }

    private void note(ResolvedModel model, long id, Map<String, Object> values, Lapse lapse) {
        if (values.get(lapse.reference()) instanceof Long person) {
            long group = values.get(GROUP) instanceof Long given ? given : IdMap.NONE;
            model.reference(lapse.reference())
                    .map(reference -> new OpenMatter(model.name(), id, group, reference.target(), person, lapse))
                    .ifPresent(matters::add);
        }
    }

    /** How much is kept of them. */
    long kept() {
        return (long) memberships.size() + matters.size();
    }

    /** What may lapse. */
    public List<OpenMatter> matters() {
        return List.copyOf(matters);
    }

    /** The membership of whom something is about in its group, if there is one in the archive. */
    public OptionalLong membership(OpenMatter matter) {
        Long id = memberships.get(new Member(matter.group(), matter.person()));
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /**
     * A row that may lapse.
     *
     * @param people the model of the person
     */
    public record OpenMatter(String model, long id, long group, String people, long person, Lapse lapse) {}

    private record Member(long group, long user) {}
}
