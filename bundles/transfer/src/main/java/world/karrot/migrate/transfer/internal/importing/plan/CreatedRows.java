package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/**
 * Which of an archive's rows are created on the target, given what becomes of people.
 *
 * @param decisions about people, by model
 */
record CreatedRows(Survey survey, Map<String, PeopleDecisions> decisions) {
    /** What a row depends on in these ways may depend on something in turn. */
    private static final Set<Kind> LEADING_ON = EnumSet.of(Kind.ROW, Kind.TARGET);

    /** Whether a row that is in the archive is created. */
    boolean contains(String model, long id) {
        return decisions(model).isCreated(id) && !staysBehind(model, id);
    }

    /** Whether somebody has an account on the target that is theirs. */
    boolean comesAlong(String people, long id) {
        return decisions(people).matched().containsKey(id)
                || (isInArchive(people, id) && decisions(people).isCreated(id));
    }

    /** Why a row that is in the archive is not created, although nothing on the target takes its place. */
    Reason why(String model, long id) {
        return decisions(model).isCreated(id)
                ? why(obstacle(new Row(model, id)).orElseThrow())
                : why(decisions(model), id);
    }

    private Reason why(Dependency obstacle) {
        return switch (obstacle.kind()) {
            case NEWCOMER, SOMEBODY -> why(decisions(obstacle.model()), obstacle.id());
            case ROW, TARGET -> Reason.ABOUT_NOTHING_HERE;
            case NAME -> Reason.UNKNOWN_NAME;
        };
    }

    private static Reason why(PeopleDecisions people, long id) {
        return people.isAnonymous(id)
                ? Reason.PEOPLE_FILE
                : people.matched().containsKey(id) ? Reason.OF_PEOPLE_HERE_ALREADY : Reason.NOT_BROUGHT_ALONG;
    }

    /** Notes how many rows stay behind with what they are about. */
    void noteAboutOthers(Findings changes) {
        survey.surveys()
                .forEach((name, model) -> model.rowsAboutOthers()
                        .filter(id -> staysBehind(name, id))
                        .forEach(id -> changes.add(
                                "These rows are about something that does not come along, so they and all that belongs to"
                                        + " them stay behind",
                                Place.model(name).row(id),
                                "")));
    }

    private boolean staysBehind(String model, long id) {
        // Asked for every row, and hardly any depends on something: no objects for the others.
        return !dependencies(model, id).isEmpty()
                && obstacle(new Row(model, id)).isPresent();
    }

    /**
     * What is not there and a row cannot do without, itself or by way of other rows. Rows of an archive may depend on
     * each other in a circle, and in chains of any length.
     */
    private Optional<Dependency> obstacle(Row row) {
        Set<Row> seen = new HashSet<>(Set.of(row));
        Deque<Row> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            Row depending = next.remove();
            for (Dependency on : dependencies(depending.model(), depending.id())) {
                Row needed = new Row(on.model(), on.id());
                if (isBroken(on)) {
                    return Optional.of(on);
                }
                if (LEADING_ON.contains(on.kind()) && seen.add(needed)) {
                    next.add(needed);
                }
            }
        }
        return Optional.empty();
    }

    private List<Dependency> dependencies(String model, long id) {
        ModelSurvey rows = survey.surveys().get(model);
        return rows == null ? List.of() : rows.dependencies(id);
    }

    /** Whether it is itself what is not there. */
    private boolean isBroken(Dependency on) {
        return switch (on.kind()) {
            case NEWCOMER ->
                !isInArchive(on.model(), on.id()) || !decisions(on.model()).isCreated(on.id());
            case SOMEBODY -> decisions(on.model()).isNobody(on.id());
            case ROW -> false;
            case TARGET -> !isInArchive(on.model(), on.id());
            case NAME -> !survey.notes().names().isKnown(on.id());
        };
    }

    private boolean isInArchive(String model, long id) {
        ModelSurvey rows = survey.surveys().get(model);
        return rows != null && rows.ids().indexOf(id) >= 0;
    }

    PeopleDecisions decisions(String model) {
        return decisions.getOrDefault(model, PeopleDecisions.NONE);
    }

    private record Row(String model, long id) {}
}
