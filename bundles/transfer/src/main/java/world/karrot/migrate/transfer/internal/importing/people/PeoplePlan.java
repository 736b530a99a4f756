package world.karrot.migrate.transfer.internal.importing.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions.Doubt;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.NaturalKeys;

/**
 * Decides what becomes of an archive's people: what the admin says, and where nothing is said, whoever has the e-mail
 * of an account on the target, in whatever case, is the one there, and the others are created, unless that would harm
 * somebody.
 */
public final class PeoplePlan {
    private final ModelSurvey survey;
    private final NaturalKeys people;
    private final Set<Long> leftOut;
    private final ChosenPeople chosen;
    private final Findings problems;
    private final Findings warnings;
    private final Map<Long, Set<Doubt>> doubts = new HashMap<>();

    /** @param leftOut whom nothing brings along although they are in the archive */
    public PeoplePlan(
            ModelSurvey survey,
            NaturalKeys people,
            Set<Long> leftOut,
            ChosenPeople chosen,
            Findings problems,
            Findings warnings) {
        this.survey = survey;
        this.people = people;
        this.leftOut = leftOut;
        this.chosen = chosen;
        this.problems = problems;
        this.warnings = warnings;
    }

    public PeopleDecisions decide(ImportTransaction target) {
        KnownAccounts known = KnownAccounts.of(
                target, survey.table(), people.field(), people.keys().values());
        chosen.check(known);
        Map<Long, Long> matched = chosen.matched(target);
        people.keys().forEach((source, key) -> {
            if (key != null && !chosen.covers(source) && !leftOut.contains(source) && Addresses.isSingle(key)) {
                match(source, known.with(key), matched);
            }
        });
        PeopleDecisions decisions = new PeopleDecisions(matched, leftOut, chosen.anonymous(), doubts);
        refuseShared(matched);
        compareNewcomers(decisions);
        new NewAddresses(survey.name(), people, chosen, problems, this::doubt).check(decisions, known, target);
        warnOfUnproven(matched, target);
        warnOfInactive(matched, target);
        return decisions;
    }

    private void match(long source, List<Long> candidates, Map<Long, Long> matched) {
        if (candidates.size() > 1) {
            doubt(source, Doubt.SEVERAL);
            problems.add(
                    "Several accounts on the target have this person's " + people.field() + " in different case",
                    place(source),
                    "Say with --people which of them it is, or remove or rename all but one of them on the target.");
        }
        candidates.stream().findFirst().ifPresent(found -> matched.put(source, found));
    }

    private void refuseShared(Map<Long, Long> matched) {
        Map<Long, List<Long>> sources = new LinkedHashMap<>();
        matched.forEach((source, target) ->
                sources.computeIfAbsent(target, t -> new ArrayList<>()).add(source));
        sources.values().stream().filter(rows -> rows.size() > 1).forEach(this::refuse);
    }

    private void refuse(List<Long> rows) {
        List<Long> ordered = rows.stream().sorted().toList();
        ordered.forEach(source -> doubt(source, Doubt.SHARED));
        problems.add(
                "The people with the ids " + text(ordered) + " would become one account on the target"
                        + chosen.lines(ordered),
                place(ordered.get(0)),
                "Decide with --people who gets it, or give one of them another " + people.field()
                        + " on the source and export again.");
    }

    /** People who differ only in the case of their e-mail can live side by side, but Karrot will let neither log in. */
    private void compareNewcomers(PeopleDecisions decisions) {
        Map<String, List<Long>> alike = new LinkedHashMap<>();
        people.keys().forEach((source, key) -> {
            if (key != null && decisions.isCreated(source)) {
                alike.computeIfAbsent(Addresses.folded(key), k -> new ArrayList<>())
                        .add(source);
            }
        });
        alike.values().stream().filter(rows -> rows.size() > 1).forEach(this::compare);
    }

    private void compare(List<Long> rows) {
        long spellings = rows.stream().map(people.keys()::get).distinct().count();
        if (spellings < rows.size()) {
            refuse(rows);
        } else {
            rows.forEach(source -> doubt(source, Doubt.ALIKE));
            warnings.add(
                    "The people with the ids " + text(rows) + " differ only in the case of their " + people.field()
                            + ", and Karrot will let neither of them log in",
                    place(rows.get(0)),
                    "Change one of the two on the target.");
        }
    }

    private void warnOfUnproven(Map<Long, Long> matched, ImportTransaction target) {
        survey.model()
                .trait(Trait.MatchedBy.class)
                .flatMap(Trait.MatchedBy::proof)
                .ifPresent(proof -> warnOfUnproven(matched, target.values(survey.table(), proof, matched.values())));
    }

    /** Anyone can register with somebody else's address, and would now get what is theirs. */
    private void warnOfUnproven(Map<Long, Long> matched, Map<Long, String> proofs) {
        matched.forEach((source, account) -> {
            if (!"true".equals(proofs.get(account))) {
                doubt(source, Doubt.UNPROVEN);
                warnings.add(
                        "The person with the id " + source + " becomes the account " + account
                                + " on the target, whose " + people.field() + " was never verified there",
                        place(source),
                        "Make sure that it is the same person, or decide otherwise with --people.");
            }
        });
    }

    private void warnOfInactive(Map<Long, Long> matched, ImportTransaction target) {
        survey.model()
                .trait(Trait.MatchedBy.class)
                .flatMap(Trait.MatchedBy::active)
                .ifPresent(active -> warnOfInactive(matched, target.values(survey.table(), active, matched.values())));
    }

    /** Karrot lets nobody log in to such an account, and nobody sees that from the group. */
    private void warnOfInactive(Map<Long, Long> matched, Map<Long, String> active) {
        matched.forEach((source, account) -> {
            if ("false".equals(active.get(account))) {
                doubt(source, Doubt.INACTIVE);
                warnings.add(
                        "The person with the id " + source + " becomes the account " + account
                                + " on the target, which is deactivated there",
                        place(source),
                        "Activate it there, or decide otherwise with --people; else they cannot log in.");
            }
        });
    }

    private void doubt(long source, Doubt doubt) {
        doubts.computeIfAbsent(source, s -> new HashSet<>()).add(doubt);
    }

    private static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private Place place(long source) {
        return Place.model(survey.name()).row(source).field(people.field());
    }
}
