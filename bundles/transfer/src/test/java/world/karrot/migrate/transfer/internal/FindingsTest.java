package world.karrot.migrate.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import world.karrot.migrate.api.Place;

public class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    public void theSameThingInManyRowsIsOneFindingThatNamesTheFirst() {
        findings.add("is too long", Place.model("places.place").row(3L).field("name"), "");
        findings.add("is too long", Place.model("places.place").row(8L).field("name"), "");

        assertThat(findings.list()).singleElement().satisfies(finding -> {
            assertThat(finding.count()).isEqualTo(2);
            assertThat(finding.where().id()).isEqualTo(3L);
            assertThat(finding).hasToString("places.place, id 3, field name: is too long (and 1 more like it)");
        });
    }

    @Test
    public void whatIsFoundIsNotNothing() {
        assertThat(findings.isEmpty()).isTrue();
        findings.add("is too long", Place.NOWHERE, "");

        assertThat(findings.isEmpty()).isFalse();
    }

    @Test
    public void aTextOfAnArchiveIsShownUpToAThousandCharacters() {
        String thousand = "x".repeat(1000);
        findings.add("a", Place.model(thousand).field(thousand + "y"), "");

        assertThat(findings.list()).singleElement().satisfies(finding -> {
            assertThat(finding.where().model()).isEqualTo(thousand);
            assertThat(finding.where().field()).isEqualTo(thousand + "…");
        });
    }

    @Test
    public void doesNotGrowWithoutEnd() {
        for (int i = 0; i < 5000; i++) {
            findings.add("problem " + i, Place.NOWHERE, "");
        }

        assertThat(findings.list()).hasSize(1001).last().hasToString("There are 4000 more. Solve these first.");
    }
}
