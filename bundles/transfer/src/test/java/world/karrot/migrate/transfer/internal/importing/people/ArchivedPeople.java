package world.karrot.migrate.transfer.internal.importing.people;

import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.NaturalKeys;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** The people of an archive, and what is decided about them. */
final class ArchivedPeople {
    final Findings problems = new Findings();
    final Findings warnings = new Findings();

    private final Target target;
    private final Model model;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, PersonChoice> choices = new HashMap<>();
    private final Set<Long> leftOut = new HashSet<>();

    ArchivedPeople(Target target) {
        this(target, Declared.USER);
    }

    ArchivedPeople(Target target, Model model) {
        this.target = target;
        this.model = model;
    }

    ArchivedPeople has(long id, String email) {
        rows.add(row("id", id, "email", email));
        return this;
    }

    /** Somebody of whom the admin says something. */
    ArchivedPeople has(long id, String email, PersonChoice choice) {
        choices.put(id, choice);
        return has(id, email);
    }

    /** Somebody whom nothing brings along. */
    ArchivedPeople hasToo(long id, String email) {
        leftOut.add(id);
        return has(id, email);
    }

    PeopleDecisions decide() {
        ModelSurvey survey = SurveyFixture.of(target.models(model).models().get(0), rows.toArray(Row[]::new));
        NaturalKeys people = survey.keys().orElseThrow();
        ChosenPeople chosen = new ChosenPeople(survey, people, Set.of(), choices, problems);
        return new PeoplePlan(survey, people, leftOut, chosen, problems, warnings).decide(target.transaction());
    }

    static Place email(long id) {
        return Place.model("users.user").row(id).field("email");
    }
}
