package world.karrot.migrate.transfer.internal.importing.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class DecisiveTest {
    @Test
    public void whoSomebodyIsAndWhatLetsThemInDecides() {
        Model user = model("users.user")
                .with(Traits.matchedBy("email", "mail_verified", "is_active"))
                .with(Traits.password("password", () -> "!", password -> true))
                .with(Traits.namedBy("display_name"))
                .free("username")
                .text("about");

        assertThat(columns(user))
                .containsExactlyInAnyOrder(
                        "email", "mail_verified", "is_active", "password", "display_name", "username");
    }

    @Test
    public void whatBringsPeopleAlongAndWhatLapsesDecides() {
        Model application = model("applications.application")
                .people("user", "applicants", Where.is("status", "pending"))
                .people("decider", "deciders")
                .with(Traits.lapses(new Lapse("user", Lapse.Without.ACCOUNT, "state", "open", "closed", "at")));

        assertThat(columns(application)).contains("status", "state").doesNotContain("decider", "at", "user");
    }

    @Test
    public void aGroupIsNamedWithoutADeclarationAndNothingElseIs() {
        assertThat(Decisive.name(ModelFixture.of(model(Model.GROUP)).resolved()))
                .isEqualTo("name");
        assertThat(Decisive.name(ModelFixture.of(model("places.place")).resolved()))
                .isEmpty();
        assertThat(columns(model(Model.GROUP))).containsExactly("name");
    }

    private static Set<String> columns(Model model) {
        return Decisive.columns(ModelFixture.of(model).resolved());
    }
}
