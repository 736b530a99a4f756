package world.karrot.migrate.transfer.internal.importing.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ids.IdText;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.NaturalKeys;

/**
 * Holds what the admin decided about people against the archive and the target. Each problem names its line, so that no
 * two of them become one finding.
 */
public final class ChosenPeople {
    private final ModelSurvey survey;
    private final NaturalKeys people;
    private final Set<Long> former;
    private final Map<Long, PersonChoice> choices;
    private final Findings problems;

    /**
     * Takes what was decided.
     *
     * @param former ids of people who did not come along and are needed
     */
    public ChosenPeople(
            ModelSurvey survey,
            NaturalKeys people,
            Set<Long> former,
            Map<Long, PersonChoice> choices,
            Findings problems) {
        this.survey = survey;
        this.people = people;
        this.former = former;
        this.choices = new TreeMap<>(choices);
        this.problems = problems;
    }

    /** Whether it was decided what becomes of somebody. */
    boolean covers(long id) {
        return choices.containsKey(id);
    }

    /** Where the admin has said what becomes of some of them, for the end of a sentence. */
    String lines(List<Long> ids) {
        String lines = ids.stream()
                .filter(this::covers)
                .map(id -> String.valueOf(choices.get(id).line()))
                .collect(Collectors.joining(" and "));
        return lines.isEmpty() ? "" : " (people file, line " + lines + ")";
    }

    /** The people who were decided to become anonymous. */
    Set<Long> anonymous() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().decision() == Decision.ANONYMOUS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Refuses those who are not in the archive, or cannot be created. */
    void check(KnownAccounts known) {
        choices.forEach((id, choice) -> {
            if (!people.keys().containsKey(id) && !former.contains(id)) {
                refuse(id, choice, "nobody in the archive has this id", "karrot:people lists those there are.");
            } else if (choice.decision() == Decision.CREATE) {
                checkCreated(id, choice, known);
            } else if (choice.decision() == Decision.FORMER && !former.contains(id)) {
                refuse(id, choice, "this person is a member of the groups", "Choose match, create or anonymous.");
            }
        });
    }

    private void checkCreated(long id, PersonChoice choice, KnownAccounts known) {
        String key = people.keys().get(id);
        if (former.contains(id)) {
            refuse(
                    id,
                    choice,
                    "this person is not a member of the groups, so the archive brings no account of theirs",
                    "Choose match or anonymous.");
        } else if (key != null && !known.with(key).isEmpty()) {
            refuse(
                    id,
                    choice,
                    "an account on the target has this person's " + people.field()
                            + ", so there cannot be a new one with it",
                    "Choose match or anonymous, or change the " + people.field() + " of that account first.");
        }
    }

    /** Returns the accounts that people were matched to, by their ids in the archive. */
    Map<Long, Long> matched(ImportTransaction target) {
        KnownAccounts byKey = KnownAccounts.of(
                target,
                survey.table(),
                people.field(),
                accounts().filter(account -> IdText.parse(account).isEmpty()).toList());
        List<Long> wanted =
                accounts().map(IdText::parse).flatMap(Optional::stream).toList();
        Set<Long> ids = target.values(survey.table(), "id", wanted).keySet();
        Map<Long, Long> matched = new HashMap<>();
        choices.forEach((id, choice) -> {
            if (choice.decision() == Decision.MATCH) {
                match(id, choice, found(choice.account(), ids, byKey), matched);
            }
        });
        return matched;
    }

    private static List<Long> found(String account, Set<Long> ids, KnownAccounts byKey) {
        return IdText.parse(account)
                .map(id -> Stream.of(id).filter(ids::contains).toList())
                .orElseGet(() -> byKey.with(account));
    }

    private void match(long id, PersonChoice choice, List<Long> found, Map<Long, Long> matched) {
        if (found.isEmpty()) {
            refuse(
                    id,
                    choice,
                    "there is no such account on the target",
                    "Give the account's " + people.field() + " or id.");
        } else if (found.size() > 1) {
            refuse(
                    id,
                    choice,
                    "several accounts on the target have this " + people.field() + " in different case",
                    "Give the id of the one that is meant.");
        } else {
            matched.put(id, found.get(0));
        }
    }

    private Stream<String> accounts() {
        return choices.values().stream()
                .filter(choice -> choice.decision() == Decision.MATCH)
                .map(PersonChoice::account);
    }

    private void refuse(long id, PersonChoice choice, String what, String remedy) {
        Place place = Place.model(survey.name()).row(id);
        problems.add(PeopleChoices.problem(choice.line(), what, place, remedy));
    }
}
