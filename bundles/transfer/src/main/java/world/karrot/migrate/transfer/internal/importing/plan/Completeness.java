package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** Finds what an archive would need and does not have: content bundles, rows that others refer to, unique ids. */
public final class Completeness {
    private static final String INSTALL = "Install the bundle that does";

    private final Survey survey;
    private final List<Content> installed;
    private final Set<String> without;
    private final Findings problems;

    /**
     * Takes what is there.
     *
     * @param without names of contents that are left out on purpose
     */
    Completeness(Survey survey, List<Content> installed, Set<String> without, Findings problems) {
        this.survey = survey;
        this.installed = installed;
        this.without = without;
        this.problems = problems;
    }

    void check() {
        checkContents();
        checkLeftOut();
        checkIds();
        checkReferences();
    }

    private void checkContents() {
        Map<String, String> contents = contents();
        survey.unclaimed().forEach((model, rows) -> {
            String content = contents.getOrDefault(model, "");
            if (!without.contains(content)) {
                problems.add(
                        "No installed content bundle takes the " + rows + " rows of this model",
                        Place.model(model),
                        content.isEmpty() ? INSTALL : INSTALL + ", or leave it out with --without " + content);
            }
        });
    }

    /** Contents by model, as the archive itself has them and as they are installed. */
    private Map<String, String> contents() {
        Map<String, String> contents = new HashMap<>();
        survey.manifest()
                .ifPresent(
                        manifest -> manifest.models().forEach(model -> contents.put(model.model(), model.content())));
        installed.forEach(content -> content.models().forEach(model -> contents.put(model.name(), content.name())));
        return contents;
    }

    private void checkLeftOut() {
        Set<String> unknown = new TreeSet<>(without);
        unknown.removeAll(contents().values());
        installed.forEach(content -> unknown.remove(content.name()));
        unknown.forEach(name -> problems.add(
                "There is no content named " + name + " to be left out",
                Place.NOWHERE,
                "karrot:inspect shows what the archive holds."));
    }

    private void checkIds() {
        survey.surveys().values().stream()
                .filter(model -> model.keys().isEmpty())
                .forEach(model -> model.ids()
                        .repeated()
                        .forEach(id -> problems.add(
                                "Two rows have the id " + id,
                                Place.model(model.name()).row(id),
                                Remedies.MADE_BY_HAND)));
    }

    private void checkReferences() {
        survey.notes().unresolved().open().forEach((reference, missing) -> {
            if (!hasStandIns(reference.target())) {
                missing.forEach((target, asked) -> problems.add(Finding.of(
                                "The row that this one needs, " + reference.target() + " " + target
                                        + ", is not in the archive",
                                Place.model(reference.model()).row(asked.row()).field(reference.field()),
                                "If it belongs to another group on the source, choose one of the row's own group"
                                        + " there, or export both groups together; else export again.")
                        .counted(asked.count())));
            }
        });
    }

    private boolean hasStandIns(String model) {
        ModelSurvey target = survey.surveys().get(model);
        return target != null && target.model().trait(Trait.StandIn.class).isPresent();
    }
}
