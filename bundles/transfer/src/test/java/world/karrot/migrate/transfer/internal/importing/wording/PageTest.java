package world.karrot.migrate.transfer.internal.importing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.SourceIds;

public class PageTest {
    private final Page page = Page.of(new IdMap(SourceIds.of(3), IdBlocks.of(103), Map.of(2L, 42L), Map.of(4L, 44L)));

    @Test
    public void aPageIsNamedByTheIdThatItsRowHasHere() {
        assertThat(page.here("3")).contains("103");
        assertThat(page.here("2")).contains("42");
    }

    @Test
    public void whatDidNotComeAlongHasNoPage() {
        for (String name : new String[] {"4", "5", "03", "three", ""}) {
            assertThat(page.here(name)).as(name).isEqualTo(Optional.empty());
        }
        assertThat(Page.NONE.here("3")).isEmpty();
    }
}
