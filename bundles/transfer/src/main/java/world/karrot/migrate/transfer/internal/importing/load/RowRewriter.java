package world.karrot.migrate.transfer.internal.importing.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.plan.Plan;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.media.HarmlessFiles;

/** Turns a row of the archive into a row of the target. */
public final class RowRewriter implements RowValues {
    private final ModelSurvey survey;
    private final List<Cell> cells;
    private final Plan plan;
    private final ImportTransaction target;
    private final Map<String, Long> contentTypes;
    private final TextRewriter texts;
    private final JsonRewriter json;
    private final Findings changes;

    public RowRewriter(ModelSurvey survey, Plan plan, ImportTransaction target, Findings changes) {
        this.survey = survey;
        this.cells = survey.loaded();
        this.plan = plan;
        this.target = target;
        this.contentTypes = target.contentTypes();
        this.texts = new TextRewriter(plan.wording().userNames(), plan.wording().links(), changes);
        this.json = new JsonRewriter(plan, texts, changes);
        this.changes = changes;
    }

    @Override
    public List<Object> of(Row row, long id, long newId) {
        List<Object> values = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            values.add(cell.role() == Cell.Role.ID ? newId : value(cell, id, row.values()));
        }
        return values;
    }

    /** One of those values; of a cell that is no id. */
    public Object value(Cell cell, long id, Map<String, Object> row) {
        String replacement = plan.replacements().of(survey.name(), cell.field(), id);
        if (replacement != null) {
            return replacement;
        }
        if (cell.role() == Cell.Role.SAME) {
            return same(cell, id, row);
        }
        Object given = given(cell, id, row);
        return given == null && cell.role() != Cell.Role.NEVER ? null : value(cell, id, given, row);
    }

    private Object given(Cell cell, long id, Map<String, Object> row) {
        Object given = survey.exact().value(cell, id, row.get(cell.field()));
        if (survey.exact().isGiven(cell, given)) {
            changes.add("The archive has no value here; the field got the one that was asked for", place(cell, id), "");
        }
        Object redacted = plan.redactions().redacted(survey.model(), cell.field(), id, given, row);
        if (redacted != given) {
            changes.add("What this said of somebody who does not come along was taken out", place(cell, id), "");
        }
        return redacted;
    }

    private Object value(Cell cell, long id, Object given, Map<String, Object> row) {
        return switch (cell.role()) {
            case ID, SAME, PLAIN -> given;
            case REFERENCE -> given instanceof Long source ? reference(cell, id, source) : null;
            case TARGET_TYPE -> target(cell, row) == null ? null : contentTypes.get(given);
            case TARGET_ID -> known(target(cell, row), cell, id);
            case FILE ->
                given instanceof String path && !path.isEmpty() ? plan.files().get(path) : given;
            case JSON -> json(cell, id, given, row);
            case TEXT -> given instanceof String text ? text(cell, id, text) : given;
            case CLOCK -> moved(cell, id, given);
            case SERVED -> served(cell, id, given);
            case NAME -> given instanceof List<?> names ? known(cell, id, names, row) : given;
            case NEVER, LOCAL -> cell.neutral();
        };
    }

    private Long reference(Cell cell, long id, long source) {
        IdMap ids = plan.ids().get(cell.target().orElse(""));
        if (ids == null) {
            return known(null, cell, id);
        }
        long target = cell.needed() ? ids.targetOrStandIn(source) : ids.target(source);
        return known(target == IdMap.NONE ? null : target, cell, id);
    }

    private Long target(Cell cell, Map<String, Object> row) {
        Trait.Target target = cell.declared(Trait.Target.class);
        IdMap ids = row.get(target.type()) instanceof String model && contentTypes.containsKey(model)
                ? plan.ids().get(model)
                : null;
        long found = ids != null && row.get(target.id()) instanceof Long source ? ids.target(source) : IdMap.NONE;
        return found == IdMap.NONE ? null : found;
    }

    private Long known(Long target, Cell cell, long id) {
        if (target == null) {
            changes.add(
                    "The row that this one referred to did not come along, so the field is empty", place(cell, id), "");
        }
        return target;
    }

    private Object json(Cell cell, long id, Object given, Map<String, Object> row) {
        return json.rewrite(given, cell.declared(Trait.Json.class).ids().apply(row), place(cell, id));
    }

    /** A text that would no longer fit into its column stays as it is. */
    private String text(Cell cell, long id, String text) {
        boolean mentions = cell.declared(Trait.Text.class).mentions();
        String rewritten = texts.rewrite(text, mentions, place(cell, id));
        int most = cell.column().length();
        return most > 0 && rewritten.codePointCount(0, rewritten.length()) > most ? text : rewritten;
    }

    /** Where times are moved, they go on from where they stood at the export. */
    private Object moved(Cell cell, long id, Object given) {
        Duration by = plan.firstDay().moved();
        if (by.isZero()) {
            return given;
        }
        Object later = target.later(cell.column(), given, by);
        if (later != given) {
            changes.add("The time goes on from where it stood at the export, as was asked for", place(cell, id), "");
        }
        return later;
    }

    private Object same(Cell cell, long id, Map<String, Object> row) {
        Cell other = survey.cells().get(cell.declared(Trait.SameAs.class).other());
        Object same = value(other, id, row);
        if (!Objects.equals(same, given(cell, id, row))) {
            changes.add("It is the same as the " + other.field() + " here, and was not", place(cell, id), "");
        }
        return same;
    }

    private Object served(Cell cell, long id, Object given) {
        if (given instanceof String type && !type.isEmpty() && !HarmlessFiles.isHarmless(type)) {
            changes.add(
                    "Browsers may run what is said to be such a file, so it is said to be any file",
                    place(cell, id),
                    "");
            return HarmlessFiles.TYPE;
        }
        return given;
    }

    /** Those that rows of the same group have. */
    private List<?> known(Cell cell, long id, List<?> names, Map<String, Object> row) {
        Trait.NameOf declared = cell.declared(Trait.NameOf.class);
        List<?> known = names.stream()
                .filter(name -> plan.wording().names().isKnown(survey.model(), declared, row, name))
                .toList();
        if (known.size() < names.size()) {
            changes.add("Nothing in this group has such a name, so it was taken out", place(cell, id), "");
        }
        return known;
    }

    private Place place(Cell cell, long id) {
        return Place.model(survey.name()).row(id).field(cell.field());
    }
}
