package world.karrot.migrate.transfer.internal.importing;

import java.util.Map;

/** Which of an archive's rows are created on the target, given what becomes of people. */
record Travellers(Survey survey, Map<String, Fates> fates) {
    /** Whether a row that is in the archive is created. */
    boolean isCreated(String model, long id) {
        return fates(model).isCreated(id) && !staysBehind(model, id);
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
        };
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
