package world.karrot.migrate.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.instance.GroupSummary;

public class NamedGroupsTest {
    private static final Finding OF_GROUP = Finding.of(
                    "is wrong", Place.model(Model.GROUP).row(3L).field("name"), "Correct it.")
            .counted(2);

    private final NamedGroups groups = new NamedGroups(Map.of(3L, "Food for all", 12L, "Kitchen"));

    @Test
    public void aGroupIsNamedBesideItsId() {
        assertThat(groups.text(3)).isEqualTo("group 3 \"Food for all\"");
        assertThat(groups.text(4)).isEqualTo("group 4");
        assertThat(NamedGroups.of(List.of(new GroupSummary(5, "Yard", 1, 0, Instant.EPOCH)))
                        .text(5))
                .isEqualTo("group 5 \"Yard\"");
    }

    @Test
    public void ofManyGroupsOnlyTheFirstAreListed() {
        assertThat(groups.list()).isEqualTo("3 \"Food for all\", 12 \"Kitchen\"");
        assertThat(numbered(20).list()).endsWith("20 \"g\"");
        assertThat(numbered(22).list()).endsWith("20 \"g\" and 2 more");
    }

    @Test
    public void aNameIsShownUpToAHundredCharacters() {
        String hundred = "x".repeat(100);

        assertThat(new NamedGroups(Map.of(1L, hundred)).text(1)).isEqualTo("group 1 \"" + hundred + "\"");
        assertThat(new NamedGroups(Map.of(1L, hundred + "y")).text(1)).isEqualTo("group 1 \"" + hundred + "…\"");
    }

    @Test
    public void findingsAboutAGroupNameIt() {
        assertThat(groups.in(List.of(OF_GROUP)))
                .containsExactly(new Finding(
                        "is wrong",
                        Place.model(Model.GROUP).row(3L).field("name").called("group \"Food for all\""),
                        "Correct it.",
                        2));
    }

    @Test
    public void findingsAboutAnythingElseStay() {
        List<Finding> others = List.of(
                Finding.of("x", Place.model("places.place").row(3L), ""),
                Finding.of("x", Place.model(Model.GROUP).row(4L), ""),
                Finding.of("x", Place.model(Model.GROUP).row(3L).called("the group"), ""),
                Finding.of("x", Place.NOWHERE, ""));

        assertThat(groups.in(others)).isEqualTo(others);
    }

    @Test
    public void aRefusalNamesTheGroupsThatItIsAbout() throws IOException {
        NamedGroups.Step<String> refused = () -> {
            throw new RefusedException(List.of(OF_GROUP), List.of());
        };

        assertThat(groups.<String>in(() -> "done")).isEqualTo("done");
        assertThatThrownBy(() -> groups.in(refused))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.where().called())
                                .containsExactly("group \"Food for all\""));
    }

    private static NamedGroups numbered(long most) {
        return new NamedGroups(LongStream.rangeClosed(1, most).boxed().collect(Collectors.toMap(id -> id, id -> "g")));
    }
}
