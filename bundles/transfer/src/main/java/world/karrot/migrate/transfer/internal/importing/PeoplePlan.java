package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;
import world.karrot.migrate.transfer.internal.Findings;

/** Decides who of an archive is somebody on the target: the one with the same e-mail, in whatever case. */
final class PeoplePlan {
    private final ModelSurvey survey;
    private final KeyedRows people;
    private final Findings problems;
    private final Findings warnings;

    PeoplePlan(ModelSurvey survey, KeyedRows people, Findings problems, Findings warnings) {
        this.survey = survey;
        this.people = people;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** Returns target ids by source id. */
    Map<Long, Long> match(ImportTransaction target) {
        Collection<String> keys = people.keys().values().stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, List<Existing>> existing = target.existing(survey.model().table(), people.field(), keys).stream()
                .collect(Collectors.groupingBy(Existing::asked));
        Map<Long, Long> matched = new HashMap<>();
        people.keys()
                .forEach((source, key) -> choose(source, key, existing.getOrDefault(key, List.of()))
                        .ifPresent(found -> matched.put(source, found)));
        refuseShared(matched);
        compareNewcomers(matched);
        return matched;
    }

    private Optional<Long> choose(long source, String key, List<Existing> candidates) {
        List<Existing> best =
                candidates.stream().filter(found -> found.value().equals(key)).toList();
        List<Existing> left = best.isEmpty() ? candidates : best;
        if (left.size() > 1) {
            problems.add(
                    "Several accounts on the target have this person's " + people.field() + " in different case",
                    place(source),
                    "Remove or rename all but one of them on the target.");
        }
        return left.stream().findFirst().map(Existing::id);
    }

    private void refuseShared(Map<Long, Long> matched) {
        Map<Long, List<Long>> sources = new LinkedHashMap<>();
        matched.forEach((source, target) ->
                sources.computeIfAbsent(target, t -> new ArrayList<>()).add(source));
        sources.values().stream().filter(rows -> rows.size() > 1).forEach(this::refuse);
    }

    private void refuse(List<Long> rows) {
        List<Long> ordered = rows.stream().sorted().toList();
        problems.add(
                "The people with the ids " + text(ordered) + " would become one account on the target",
                place(ordered.get(0)),
                "Give one of them another " + people.field() + " on the source, and export again.");
    }

    /** People who differ only in the case of their e-mail can live side by side, but Karrot will let neither log in. */
    private void compareNewcomers(Map<Long, Long> matched) {
        Map<String, List<Long>> alike = new LinkedHashMap<>();
        people.keys().forEach((source, key) -> {
            if (key != null && !matched.containsKey(source)) {
                alike.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
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
            warnings.add(
                    "The people with the ids " + text(rows) + " differ only in the case of their " + people.field()
                            + ", and Karrot will let neither of them log in",
                    place(rows.get(0)),
                    "Change one of the two on the target.");
        }
    }

    private static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private Place place(long source) {
        return Place.model(survey.model().name()).row(source).field(people.field());
    }
}
