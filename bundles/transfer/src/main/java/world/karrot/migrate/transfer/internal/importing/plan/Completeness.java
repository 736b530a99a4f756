package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

/** Finds what an archive would need and does not have: content bundles, rows that others refer to, unique ids. */
public final class Completeness {
    private static final String INSTALL = "Install the bundle that does";

    private final Survey survey;
    private final List<Content> installed;
    private final ImportChoices choices;
    private final Findings problems;
    private final Findings changes;

    Completeness(Survey survey, List<Content> installed, ImportChoices choices, Findings problems, Findings changes) {
        this.survey = survey;
        this.installed = installed;
        this.choices = choices;
        this.problems = problems;
        this.changes = changes;
    }

    void check() {
        checkContents();
        checkLeftOut();
        checkLeftBehind();
        checkIds();
        checkReferences();
    }

    private void checkContents() {
        Map<String, String> contents = contents();
        survey.unclaimed().forEach((model, rows) -> {
            String content = contents.getOrDefault(model, "");
            if (choices.without().contains(content)) {
                return; // on purpose
            }
            if (isInstalled(model)) {
                checkLacking(model, rows, content);
            } else {
                problems.add(
                        "No installed content bundle takes the " + rows + " rows of this model",
                        Place.model(model),
                        content.isEmpty() ? INSTALL : INSTALL + ", or leave it out with --without " + content);
            }
        });
    }

    private boolean isInstalled(String model) {
        return installed.stream()
                .flatMap(content -> content.models().stream())
                .anyMatch(known -> known.name().equals(model));
    }

    /** Rows of a model that bundles know and the target does not; those that the export made are nobody's loss. */
    private void checkLacking(String model, long rows, String content) {
        Place place = Place.model(model);
        if (choices.leftBehind().contains(model)) {
            changes.add(
                    Finding.of("The target has no such model; its rows were left behind, as was asked for", place, "")
                            .counted(rows));
        } else if (survey.inventory().summary(model).filter(ModelSummary::made).isEmpty()) {
            problems.add(Finding.of(
                            "The target's Karrot has no such model, so these rows would be lost",
                            place,
                            "Bring both Karrots to the same version, accept the loss with --leave-behind " + model
                                    + ", or leave the content out with --without " + content + ".")
                    .counted(rows));
        }
    }

    /** What is to be left behind and is not there is a mistake. */
    private void checkLeftBehind() {
        Set<String> others = new TreeSet<>(choices.leftBehind());
        others.removeAll(survey.left());
        others.removeAll(survey.unclaimed().keySet());
        others.forEach(
                name -> problems.add(
                        "--leave-behind " + name + ": the archive has no such field, or the target has the model",
                        Place.NOWHERE,
                        "Name a model and one of its fields, such as places.place.archived_at, or a model that the target lacks."));
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
        Set<String> unknown = new TreeSet<>(choices.without());
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
                missing.forEach((target, asked) ->
                        problems.add(missing(reference, target, asked.row()).counted(asked.count())));
            }
        });
    }

    private Finding missing(Reference reference, long target, long row) {
        Place place = Place.model(reference.model()).row(row).field(reference.field());
        return reference.target().isEmpty()
                ? unmoved(survey.surveys().get(reference.model()).model(), reference, target, place)
                : Finding.of(
                        "The row that this one needs, " + reference.target() + " " + target + ", is not in the archive",
                        place,
                        "If it belongs to another group on the source, choose one of the row's own group there, or"
                                + " export both groups together; else export again.");
    }

    /** Whatever is exported, it will not be there. */
    private static Finding unmoved(ResolvedModel model, Reference reference, long target, Place place) {
        String table = model.table().foreignKeys().values().stream()
                .filter(key -> model.field(key.column()).equals(reference.field()))
                .map(ForeignKey::table)
                .findFirst()
                .orElseThrow();
        return Finding.of(
                "This row needs row " + target + " of the table " + table + ", which no installed content moves",
                place,
                "Leave this content out with --without " + model.content()
                        + ", or have its bundle corrected; karrot:models -i says what it needs.");
    }

    private boolean hasStandIns(String model) {
        ModelSurvey target = survey.surveys().get(model);
        return target != null && target.model().trait(Trait.StandIn.class).isPresent();
    }
}
