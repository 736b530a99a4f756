package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/**
 * Which of an archive's rows are created on the target, given what becomes of people.
 *
 * @param decisions about people, by model
 */
record CreatedRows(Survey survey, Map<String, PeopleDecisions> decisions) {
    /** Whether a row that is in the archive is created. */
    boolean contains(String model, long id) {
        return decisions(model).isCreated(id) && !staysBehind(model, id);
    }

    /** Whether somebody has an account on the target that is theirs. */
    boolean comesAlong(String people, long id) {
        return decisions(people).matched().containsKey(id)
                || (isInArchive(people, id) && decisions(people).isCreated(id));
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
        ModelSurvey rows = survey.surveys().get(model);
        return rows != null && rows.dependencies(id).stream().anyMatch(this::isBroken);
    }

    private boolean isBroken(Dependency on) {
        return switch (on.kind()) {
            case NEWCOMER ->
                !isInArchive(on.model(), on.id()) || !decisions(on.model()).isCreated(on.id());
            case SOMEBODY -> decisions(on.model()).isNobody(on.id());
            case ROW -> staysBehind(on.model(), on.id());
            case TARGET -> !isInArchive(on.model(), on.id()) || staysBehind(on.model(), on.id());
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
}
