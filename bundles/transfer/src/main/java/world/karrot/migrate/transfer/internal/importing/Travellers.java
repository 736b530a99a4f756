package world.karrot.migrate.transfer.internal.importing;

import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;

/** Which of an archive's rows are created on the target, given what becomes of people. */
record Travellers(Survey survey, Map<String, Fates> fates) {
    /** Whether a row that is in the archive is created. */
    boolean isCreated(String model, long id) {
        return fates(model).isCreated(id) && !staysBehind(model, id);
    }

    /** Whether somebody has an account on the target that is theirs. */
    boolean comesAlong(String people, long id) {
        ModelSurvey survey = this.survey.surveys().get(people);
        return fates(people).matched().containsKey(id)
                || (survey != null
                        && survey.ids().indexOf(id) >= 0
                        && fates(people).isCreated(id));
    }

    /** Notes how many rows stay behind with what they are about. */
    void noteAboutOthers(Findings changes) {
        survey.surveys()
                .forEach((name, model) -> model.rowsAboutOthers()
                        .filter(id -> staysBehind(name, id))
                        .forEach(id -> changes.add(
                                "What this is about does not come along, so it stays behind, with all that belongs to it",
                                Place.model(name).row(id),
                                "")));
    }

    private boolean staysBehind(String model, long id) {
        ModelSurvey rows = survey.surveys().get(model);
        return rows != null && rows.ties(id).stream().anyMatch(this::isBroken);
    }

    private boolean isBroken(Tie tie) {
        return switch (tie.kind()) {
            case NEWCOMER -> !isNew(tie);
            case SOMEBODY -> fates(tie.model()).anonymous().contains(tie.id());
            case ROW -> staysBehind(tie.model(), tie.id());
            case TARGET -> !isThere(tie) || staysBehind(tie.model(), tie.id());
        };
    }

    private boolean isThere(Tie target) {
        ModelSurvey rows = survey.surveys().get(target.model());
        return rows != null && rows.ids().indexOf(target.id()) >= 0;
    }

    private boolean isNew(Tie person) {
        ModelSurvey people = survey.surveys().get(person.model());
        return people != null
                && people.ids().knows(person.id())
                && fates(person.model()).isCreated(person.id());
    }

    private Fates fates(String model) {
        return fates.getOrDefault(model, Fates.NONE);
    }
}
