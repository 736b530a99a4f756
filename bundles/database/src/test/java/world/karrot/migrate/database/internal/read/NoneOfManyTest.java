package world.karrot.migrate.database.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.TestModels;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * What PostgreSQL plans for rows that are none of many. A small instance does not show that a plan takes days for a
 * large one.
 */
public class NoneOfManyTest {
    private static KarrotInstance community;

    private final Session session = Session.reading(community.dataSource());
    private final ResolvedModels models = TestModels.resolve(
            session.schema().catalogue(),
            model("conversations.conversation").ownedBy("group").target("target_type", "target_id"));
    private final Belonging belonging = new Belonging(
            models,
            new Scope(Set.of(1L, 2L), false),
            Map.of("conversations.conversation", List.of(named("activities.activity"))),
            Map.of(),
            Map.of());

    @BeforeClass
    public static void createInstance() throws IOException, SQLException {
        community = TestServer.create(Fixture.COMMUNITY);
    }

    @After
    public void close() {
        session.close();
    }

    @Test
    public void straysAreFoundByAJoin() {
        ResolvedModel participant = named("activities.activityparticipant");
        Reference type = participant.reference("participant_type").orElseThrow();

        assertJoined(new Strays(session, belonging).query(participant, type, named(type.target())));
    }

    @Test
    public void peopleWhoStayBehindAreFoundByAJoin() {
        assertJoined("SELECT id FROM public.users_user AS own WHERE " + belonging.standIns(named("users.user")));
    }

    @Test
    public void whatIsAboutOthersIsFoundByAJoin() {
        assertJoined(belonging.pointers(named("conversations.conversation")).countAboutOthers());
    }

    private void assertJoined(String query) {
        assertThat(session.query("EXPLAIN " + query, row -> row.getString(1)))
                .anyMatch(line -> line.contains("Anti Join"));
    }

    private ResolvedModel named(String name) {
        return models.model(name).orElseThrow();
    }
}
