package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class DroppableTest {
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(
                    model(Model.MEMBERSHIP).personal("user"))
            .needs("user", "users.user")
            .resolved();
    private static final ResolvedModel TRUST = ModelFixture.of(model("groups.trust"))
            .needs("membership", Model.MEMBERSHIP)
            .resolved();
    private static final ResolvedModel THANKS =
            ModelFixture.of(model("a.thanks")).needs("trust", "groups.trust").resolved();
    private static final ResolvedModel HINT =
            ModelFixture.of(model("a.hint")).mayName("trust", "groups.trust").resolved();
    private static final ResolvedModel PICTURE = ModelFixture.of(
                    model("a.picture").target("type", "target"))
            .has("target", "bigint")
            .resolved();

    @Test
    public void rowsMayStayBehindForPeopleForWhatTheyAreAboutAndForWhatTheyNeed() {
        Map<String, ModelSurvey> surveys = new TreeMap<>();
        for (ResolvedModel model : new ResolvedModel[] {MEMBERSHIP, TRUST, THANKS, HINT, PICTURE}) {
            surveys.put(model.name(), SurveyFixture.of(model));
        }

        assertThat(Droppable.of(surveys))
                .containsExactlyInAnyOrder(Model.MEMBERSHIP, "groups.trust", "a.thanks", "a.picture");
    }
}
