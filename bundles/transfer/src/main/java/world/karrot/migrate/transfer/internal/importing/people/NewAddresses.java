package world.karrot.migrate.transfer.internal.importing.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions.Doubt;
import world.karrot.migrate.transfer.internal.importing.survey.NaturalKeys;

/**
 * Refuses new accounts whose e-mail is no single address, or looks like another account's. Karrot compares in capitals,
 * and then lets neither of the two log in.
 */
final class NewAddresses {
    private final String model;
    private final NaturalKeys people;
    private final ChosenPeople chosen;
    private final Findings problems;
    private final BiConsumer<Long, Doubt> doubts;

    NewAddresses(
            String model, NaturalKeys people, ChosenPeople chosen, Findings problems, BiConsumer<Long, Doubt> doubts) {
        this.model = model;
        this.people = people;
        this.chosen = chosen;
        this.problems = problems;
        this.doubts = doubts;
    }

    void check(PeopleDecisions decisions, KnownAccounts known, ImportTransaction target) {
        Map<String, List<Long>> created = new LinkedHashMap<>();
        people.keys().forEach((id, key) -> {
            if (key != null && decisions.isCreated(id)) {
                created.computeIfAbsent(key, k -> new ArrayList<>(1)).add(id);
            }
        });
        created.forEach((key, ids) -> ids.forEach(id -> check(id, key, known)));
        target.alike(created.keySet())
                .forEach(alike -> compare(
                        alike,
                        alike.stream()
                                .map(created::get)
                                .flatMap(Collection::stream)
                                .sorted()
                                .toList()));
    }

    private void check(Long id, String key, KnownAccounts known) {
        if (!Addresses.isSingle(key)) {
            doubts.accept(id, Doubt.NO_ADDRESS);
            refuse(
                    List.of(id),
                    "This person's " + people.field() + " is no single address, or holds characters that nobody sees");
        } else if (known.with(key).isEmpty() && !known.like(key).isEmpty()) {
            doubts.accept(id, Doubt.LOOKS_ALIKE);
            refuse(
                    List.of(id),
                    "This person's " + people.field() + " looks like that of the account "
                            + known.like(key).get(0) + " on the target and is another");
        }
    }

    private void compare(Collection<String> alike, List<Long> ids) {
        if (alike.stream().map(Addresses::folded).distinct().count() > 1) {
            ids.forEach(id -> doubts.accept(id, Doubt.LOOKS_ALIKE));
            String all = ids.stream().map(String::valueOf).collect(Collectors.joining(" and "));
            refuse(ids, "The people with the ids " + all + " have a different " + people.field() + " that looks alike");
        }
    }

    private void refuse(List<Long> ids, String what) {
        problems.add(
                what + chosen.lines(ids),
                Place.model(model).row(ids.get(0)).field(people.field()),
                "Say with --people that it is an account on the target (match) or nobody (anonymous), or correct it on"
                        + " the source and export again.");
    }
}
