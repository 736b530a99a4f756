package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.NamedGroups;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** Gives groups the names that the admin asked for, and sees to it that no name is taken. */
public final class GroupNames {
    public static final String FIELD = "name";

    private final Map<Long, String> renames;
    private final ModelSurvey groups;
    private final ImportTransaction target;
    private final Findings problems;

    GroupNames(Map<Long, String> renames, Survey survey, ImportTransaction target, Findings problems) {
        this.renames = renames;
        this.groups = survey.surveys().get(Model.GROUP);
        this.target = target;
        this.problems = problems;
    }

    Replacements renamed(Findings changes) {
        checkRenames();
        Map<Long, String> names = new LinkedHashMap<>(groups.names());
        names.replaceAll((id, name) -> renames.getOrDefault(id, name));
        checkFree(names);
        renames.keySet().stream()
                .filter(names::containsKey)
                .forEach(id -> changes.add("The group got the name that was asked for", place(id), ""));
        return Replacements.of(Model.GROUP, FIELD, renames);
    }

    private void checkRenames() {
        if (groups.names().isEmpty()) {
            problems.add("The archive holds no group", Place.NOWHERE, "Export again, naming the groups' ids.");
        }
        Set<Long> unknown = new TreeSet<>(renames.keySet());
        unknown.removeAll(groups.names().keySet());
        unknown.forEach(id -> problems.add(
                "There is no group with the id " + id + " to be renamed in the archive",
                Place.NOWHERE,
                "The archive has " + new NamedGroups(groups.names()).list() + "."));
        renames.forEach((id, name) -> target.objection(groups.cells().get(FIELD).column(), name)
                .ifPresent(objection -> problems.add("The new name " + objection, place(id), "Choose another.")));
    }

    private void checkFree(Map<Long, String> names) {
        Set<String> taken = target.existing(groups.table(), FIELD, new HashSet<>(names.values())).stream()
                .map(Existing::value)
                .collect(Collectors.toSet());
        names.forEach((id, name) -> {
            if (!taken.add(name)) {
                problems.add(
                        "There is a group of this name already" + (renames.containsKey(id) ? ": " + name : ""),
                        place(id),
                        "Use --rename " + id + "=\"Another name\", or rename the group on the target.");
            }
        });
    }

    private static Place place(long id) {
        return Place.model(Model.GROUP).row(id).field(FIELD);
    }
}
