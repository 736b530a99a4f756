package world.karrot.migrate.transfer.internal.importing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class FirstValuesTest {
    @Test
    public void rowsGetWhatTheUpgradeGivesAllRowsWhereTheyCannotDoWithoutIt() {
        assertThat(FirstValues.of(ModelFixture.of(model("places.place")
                                .with(Traits.since("is_public", Upgrade.first(true)))
                                .with(Traits.since("nullable", Upgrade.first("x")))
                                .with(Traits.since("defaulted", Upgrade.first("x")))
                                .with(Traits.since("not_there", Upgrade.first("x")))
                                .with(Traits.since("begun", Upgrade.begun("starts_at"))))
                        .has("is_public", "boolean")
                        .mayHave("nullable", "text")
                        .column(new Column("defaulted", "text", 0, false, true))
                        .has("begun", "boolean")
                        .resolved()))
                .isEqualTo(Map.of("is_public", true));
    }
}
