package world.karrot.migrate.transfer.internal.importing;

import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.transfer.internal.Findings;

/** Finds what an archive would need and does not have: content bundles, rows that others refer to, unique ids. */
final class Gaps {
    private final Survey survey;
    private final Findings problems;

    Gaps(Survey survey, Findings problems) {
        this.survey = survey;
        this.problems = problems;
    }

    void check() {
        checkContents();
        checkIds();
        checkReferences();
    }

    private void checkContents() {
        survey.unclaimed()
                .forEach((model, rows) -> problems.add(
                        "No installed content bundle takes the " + rows + " rows of this model",
                        Place.model(model),
                        "Install the bundle that does; karrot:models shows which models have one."));
    }

    private void checkIds() {
        survey.surveys().values().stream()
                .filter(model -> model.keyed().isEmpty())
                .forEach(model -> model.ids()
                        .repeated()
                        .forEach(id -> problems.add(
                                "Two rows have the id " + id,
                                Place.model(model.model().name()).row(id),
                                "The archive was changed or made by other software; export again.")));
    }

    private void checkReferences() {
        survey.needs().open().forEach((need, missing) -> {
            if (!hasStandIns(need.target())) {
                missing.forEach((target, asked) -> problems.add(Finding.of(
                                "The row that this one needs, with the id " + target + ", is not in the archive",
                                Place.model(need.model()).row(asked.row()).field(need.field()),
                                "The archive was changed or made by other software; export again.")
                        .counted(asked.count())));
            }
        });
    }

    private boolean hasStandIns(String model) {
        ModelSurvey target = survey.surveys().get(model);
        return target != null
                && target.model().model().trait(Trait.StandIn.class).isPresent();
    }
}
