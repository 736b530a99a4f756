package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.limits.LimitCheck;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;

/** Checks the rows of one model against the target's columns, and notes what they refer to. */
final class RowCheck {
    private final ModelSurvey survey;
    private final Notes notes;
    private final LimitCheck limits;
    private final Findings problems;
    private final OwnerCheck owners;

    RowCheck(ResolvedModels models, ModelSurvey survey, Notes notes, LimitCheck limits, Findings problems) {
        this.survey = survey;
        this.notes = notes;
        this.limits = limits;
        this.problems = problems;
        this.owners = new OwnerCheck(models, survey.model(), notes, problems);
    }

    void check(Row row) {
        if (!(row.values().get("id") instanceof Long id) || id <= 0) {
            problems.add("This row has no id", place(row), Remedies.MADE_BY_HAND);
        } else if (survey.note(id, row, problems)) {
            notes.brought().note(survey.model(), row);
            row.values().forEach((field, given) -> check(id, row, field, given));
            survey.exact().earlier().forEach(field -> checkEarlier(id, row, field));
            notes.openMatters().note(survey.model(), id, row);
            notes.linkedPeople().note(survey.model(), row);
            Function<String, Object> values = field -> value(id, row, field);
            notes.clocks().note(survey.model(), id, values);
            notes.names().note(survey.model(), id, row.values());
            owners.check(id, place(row).row(id), values);
            notes.required().note(survey.model(), id, values);
            checkComplete(id, row);
        }
    }

    /**
     * Notes what is known of a row that did not come along: of the fields that may be known, and no other. The target
     * may have no column for one of them.
     */
    void checkStandIn(Row row) {
        Set<String> known = survey.model()
                .trait(Trait.StandIn.class)
                .map(Trait.StandIn::known)
                .orElse(Set.of());
        if (row.values().get("id") instanceof Long id) {
            known.stream()
                    .filter(row.values()::containsKey)
                    .filter(survey.cells()::containsKey)
                    .forEach(field -> {
                        Object value = row.values().get(field);
                        checkValue(id, row, survey.cells().get(field), value);
                        survey.noteKnown(id, field, value);
                    });
        }
    }

    private void check(long id, Row row, String field, Object given) {
        Cell cell = survey.cells().get(field);
        if (cell != null) {
            check(id, row, cell, survey.exact().value(cell, id, given));
        }
    }

    /** What a row had on an older Karrot need not be in the row. */
    private void checkEarlier(long id, Row row, String field) {
        if (!row.values().containsKey(field)) {
            check(id, row, field, null);
        }
    }

    private Object value(long id, Row row, String field) {
        Cell cell = survey.cells().get(field);
        Object given = row.values().get(field);
        return cell == null ? given : survey.exact().value(cell, id, given);
    }

    private void check(long id, Row row, Cell cell, Object value) {
        switch (cell.role()) {
            case ID, LOCAL -> {}
            case REFERENCE -> checkReference(id, row, cell, value);
            case TARGET_TYPE -> checkTargetType(id, row, cell, value);
            case NEVER -> checkPrivilege(id, cell, value);
            case FILE -> checkFile(id, row, cell, value);
            case JSON -> checkJson(id, row, cell, value);
            case NAME -> checkName(id, row, cell, value);
            case TARGET_ID, TEXT, CLOCK, SAME, SERVED, PLAIN -> checkValue(id, row, cell, value);
        }
        if (cell.decisive()) {
            survey.accounts().note(id, cell.field(), value);
        }
    }

    private void checkReference(long id, Row row, Cell cell, Object value) {
        if (!(value instanceof Long reference)) {
            checkValue(id, row, cell, value);
        } else if (survey.isOnlyForNew(cell)) {
            survey.noteDependency(id, Dependency.on(Kind.NEWCOMER, cell, reference));
        } else {
            noteReference(id, cell, reference);
        }
    }

    private void noteReference(long id, Cell cell, long reference) {
        if (survey.isPersonal(cell) && (notes.isAnonymous(cell, reference) || notes.mayBeLeftOut(cell, reference))) {
            survey.noteDependency(id, Dependency.on(Kind.SOMEBODY, cell, reference));
        }
        if (cell.needed()) {
            if (!survey.isPersonal(cell)) {
                notes.brought().noteNeeded(cell.target().orElse(""), reference);
            }
            if (notes.mayStayBehind(cell, reference)) {
                survey.noteDependency(id, Dependency.on(Kind.ROW, cell, reference));
            }
            notes.require(survey.name(), cell.field(), cell.target().orElse(""), id, reference);
        }
    }

    private void checkTargetType(long id, Row row, Cell cell, Object value) {
        if (value instanceof String model) {
            notes.notePointer(model);
            Object about = row.values().get(cell.declared(Trait.Target.class).id());
            noteTarget(id, model, about);
        } else if (value != null) {
            problems.add("The value is not the name of a model", place(row, id, cell), Remedies.MADE_BY_HAND);
        }
    }

    private void noteTarget(long id, String model, Object value) {
        if (value instanceof Long about && notes.mayStayBehind(model, about)) {
            survey.noteDependency(id, new Dependency(Kind.TARGET, model, about));
        }
    }

    private void checkPrivilege(long id, Cell cell, Object value) {
        if (value != null && !value.equals(cell.neutral())) {
            survey.accounts().notePrivilege(id, cell.field());
        }
    }

    private void checkFile(long id, Row row, Cell cell, Object value) {
        if (value instanceof String path && !path.isEmpty()) {
            notes.files().use(survey.name(), id, cell, path);
        } else {
            checkValue(id, row, cell, value);
        }
    }

    /** Asks the content what is in it already here, so that it does not fail only when rows are loaded. */
    private void checkJson(long id, Row row, Cell cell, Object value) {
        Objects.requireNonNull(cell.declared(Trait.Json.class).ids().apply(row.values()));
        checkValue(id, row, cell, value);
    }

    /** A row with a name that is not in a list cannot do without what is called so. */
    private void checkName(long id, Row row, Cell cell, Object value) {
        Trait.NameOf declared = cell.declared(Trait.NameOf.class);
        if (value instanceof String name && !declared.others().contains(name)) {
            int use = notes.names().use(survey.model(), declared, row.values(), name);
            survey.noteDependency(id, new Dependency(Kind.NAME, declared.model(), use));
        }
        checkValue(id, row, cell, value);
    }

    private void checkValue(long id, Row row, Cell cell, Object value) {
        limits.objection(cell.column(), cell.limits(), value)
                .ifPresent(objection ->
                        problems.add("The value " + objection, place(row, id, cell), limits.correction(survey.name())));
    }

    private void checkComplete(long id, Row row) {
        for (Cell cell : survey.cells().values()) {
            if (!cell.isOptional()
                    && !row.values().containsKey(cell.field())
                    && !survey.exact().fills(cell.field())) {
                problems.add(
                        "The archive has no value for a column that needs one", place(row, id, cell), remedy(cell));
            }
        }
    }

    private String remedy(Cell cell) {
        String value = survey.exact().allows(cell.field(), "VALUE")
                ? "give all rows one with --value " + survey.name() + "." + cell.field() + "=VALUE, "
                : "";
        return "Bring both Karrots to the same version, " + value + "or leave this content out.";
    }

    private Place place(Row row, long id, Cell cell) {
        return place(row).row(id).field(cell.field());
    }

    private Place place(Row row) {
        return Place.model(survey.name()).line(row.line());
    }
}
