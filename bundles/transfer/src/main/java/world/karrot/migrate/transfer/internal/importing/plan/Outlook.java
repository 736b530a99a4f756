package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.transfer.ImportReport.Absent;
import world.karrot.migrate.api.transfer.ImportReport.Added;
import world.karrot.migrate.api.transfer.ImportReport.Group;
import world.karrot.migrate.api.transfer.ImportReport.People;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** What a plan makes of an archive: the part of the report that is known before the first row is loaded. */
public record Outlook(Survey survey, Plan plan) {
    public List<Group> groups() {
        IdMap ids = plan.ids().get(Model.GROUP);
        List<Group> groups = new ArrayList<>();
        survey.surveys().get(Model.GROUP).names().forEach((source, name) -> {
            String renamed = plan.replacements().of(Model.GROUP, GroupNames.FIELD, source);
            groups.add(new Group(source, Optional.of(ids.target(source)), renamed == null ? name : renamed));
        });
        return groups;
    }

    /** The same where no ids were taken. */
    public List<Group> groupsToBe() {
        return groups().stream()
                .map(group -> new Group(group.source(), Optional.empty(), group.name()))
                .toList();
    }

    /** How many rows are to be made. */
    public List<ModelCount> models() {
        List<ModelCount> counts = new ArrayList<>();
        plan.ids().forEach((model, ids) -> counts.add(new ModelCount(model, ids.created())));
        return counts;
    }

    /**
     * What becomes of the people.
     *
     * @param added rows that name those who were there already
     */
    public People people(List<Added> added) {
        List<ModelSurvey> people = survey.surveys().values().stream()
                .filter(model -> model.keys().isPresent())
                .toList();
        return new People(
                sum(people, model -> ids(model).matched()),
                sum(people, model -> ids(model).created()),
                sum(people, this::proven),
                sum(people, model -> ids(model).standIns().size()),
                added);
    }

    private static long sum(List<ModelSurvey> people, ToLongFunction<ModelSurvey> number) {
        return people.stream().mapToLong(number).sum();
    }

    private IdMap ids(ModelSurvey model) {
        return plan.ids().get(model.name());
    }

    private long proven(ModelSurvey people) {
        boolean isTaken = people.model()
                .trait(Trait.MatchedBy.class)
                .flatMap(Trait.MatchedBy::proof)
                .map(people.cells()::get)
                .filter(proof -> proof.role() != Cell.Role.NEVER)
                .isPresent();
        return isTaken
                ? people.accounts().proven().stream()
                        .filter(id -> ids(people).index(id) >= 0)
                        .count()
                : 0;
    }

    /** What makes the difference between the archive's numbers and those of the rows to be made. */
    public List<Absent> absent() {
        List<Absent> absent = new ArrayList<>();
        for (ModelCount held : survey.contents().models()) {
            ModelSurvey taken = survey.surveys().get(held.model());
            if (taken == null) {
                absent.add(new Absent(held.model(), held.rows(), Reason.LEFT_OUT));
            } else {
                IdMap ids = plan.ids().get(held.model());
                long here = ids.matched(taken.ids()::knows);
                absent.add(new Absent(held.model(), here, Reason.HERE_ALREADY));
                absent.add(new Absent(held.model(), held.rows() - taken.ids().size(), Reason.IMPORTER));
                if (here + ids.created() < taken.ids().size()) {
                    absent.addAll(behind(taken, ids));
                }
            }
        }
        return absent.stream().filter(rows -> rows.rows() > 0).toList();
    }

    /** Rows that stay behind by what becomes of people and of other rows. */
    private List<Absent> behind(ModelSurvey taken, IdMap ids) {
        Map<Reason, Long> reasons = taken.ids().stream()
                .filter(id -> ids.target(id) == IdMap.NONE)
                .mapToObj(id -> plan.created().why(taken.name(), id))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(rows -> new Absent(taken.name(), rows.getValue(), rows.getKey()))
                .toList();
    }
}
