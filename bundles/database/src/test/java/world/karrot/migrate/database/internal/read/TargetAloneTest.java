package world.karrot.migrate.database.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.TestModels;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;

/** Rows that belong to a group by what they are about, and by nothing else. */
public class TargetAloneTest {
    private static final String CONVERSATION = "conversations.conversation";

    @Test
    public void theyComeAlongWithIt() throws Exception {
        try (Session session =
                Session.reading(TestServer.create(Fixture.COMMUNITY).dataSource())) {
            ResolvedModels models = TestModels.resolve(
                    session.schema().catalogue(), model(CONVERSATION).target("target_type", "target_id"));
            ResolvedModel conversation = models.model(CONVERSATION).orElseThrow();
            ResolvedModel activity = models.model("activities.activity").orElseThrow();
            Belonging belonging = new Belonging(
                    models,
                    new Scope(Set.of(1L, 2L), false),
                    Map.of(CONVERSATION, List.of(activity)),
                    Map.of(),
                    Map.of());
            String rows = "SELECT count(*) FROM public.conversations_conversation AS own WHERE ";
            assertThat(count(session, rows + belonging.condition(conversation))).isPositive();
            assertThat(count(session, belonging.pointers(conversation).countAboutOthers()))
                    .isZero();
        }
    }

    private static long count(Session session, String query) {
        return session.one(query, row -> row.getLong(1));
    }
}
