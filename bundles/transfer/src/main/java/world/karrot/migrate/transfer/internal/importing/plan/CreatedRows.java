package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
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

    /** Why a row that is in the archive is not created, although nothing on the target takes its place. */
    Reason why(String model, long id) {
        return decisions(model).isCreated(id)
                ? survey.surveys().get(model).dependencies(id).stream()
                        .filter(this::isBroken)
                        .map(this::why)
                        .findFirst()
                        .orElseThrow()
                : why(decisions(model), id);
    }

    private Reason why(Dependency on) {
        return switch (on.kind()) {
            case NEWCOMER, SOMEBODY -> why(decisions(on.model()), on.id());
            case ROW -> why(on.model(), on.id());
            case TARGET -> isInArchive(on.model(), on.id()) ? why(on.model(), on.id()) : Reason.ABOUT_NOTHING_HERE;
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
