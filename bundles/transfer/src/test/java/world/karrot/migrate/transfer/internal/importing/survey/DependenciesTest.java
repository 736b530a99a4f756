package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;

public class DependenciesTest {
    private static final Dependency PLACE = new Dependency(Kind.TARGET, "places.place", 7);
    private static final Dependency PERSON = new Dependency(Kind.SOMEBODY, "users.user", 2);

    private final Dependencies dependencies = new Dependencies();

    @Test
    public void aRowDependsOnAllThatWasNotedOfIt() {
        dependencies.note(1, PLACE);
        dependencies.note(1, PERSON);
        dependencies.note(2, PERSON);

        assertThat(dependencies.of(1)).containsExactly(PLACE, PERSON);
        assertThat(dependencies.of(2)).containsExactly(PERSON);
        assertThat(dependencies.of(3)).isEmpty();
        assertThat(dependencies.count()).isEqualTo(3);
    }

    @Test
    public void rowsThatDependOnWhatTheyAreAboutAreToldInOrder() {
        dependencies.note(9, PLACE);
        dependencies.note(4, PERSON);
        dependencies.note(5, new Dependency(Kind.NAME, "groups.role", 0));
        dependencies.note(6, new Dependency(Kind.ROW, "places.place", 7));

        assertThat(dependencies.rowsAboutOthers()).containsExactly(5L, 9L);
    }

    @Test
    public void aDependencyIsOnTheModelThatAReferencePointsAt() {
        Map<String, Cell> cells = Cell.of(ModelFixture.of(model("offers.offer"))
                .needs("user", "users.user")
                .has("name", "text")
                .resolved());

        assertThat(Dependency.on(Kind.SOMEBODY, cells.get("user"), 2)).isEqualTo(PERSON);
        assertThat(Dependency.on(Kind.ROW, cells.get("name"), 2)).isEqualTo(new Dependency(Kind.ROW, "", 2));
    }
}
