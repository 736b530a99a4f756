package world.karrot.migrate.transfer.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.transfer.internal.Findings;

public class JsonRewriterTest {
    private static final JsonIds RULES = JsonIds.NONE
            .ids("groups.group", "group")
            .ids("users.user", "user", "members", "participants")
            .inside("participants", JsonIds.NONE.ids("users.user", "user"))
            .files("photo")
            .texts("url");

    private final Findings changes = new Findings();
    private final JsonRewriter json =
            new JsonRewriter(PlanFixture.PLAN, new TextRewriter(Map.of(), PlanFixture.LINKS, changes), changes);

    @Test
    public void idsFollowAsNumbersAsTextsAndInLists() {
        assertThat(rewritten(Map.of("group", 3L))).isEqualTo(Map.of("group", 103L));
        assertThat(rewritten(Map.of("group", "3"))).isEqualTo(Map.of("group", "103"));
        assertThat(rewritten(Map.of("members", List.of(2L, "2")))).isEqualTo(Map.of("members", List.of(42L, "42")));
    }

    @Test
    public void idsFollowInsideObjectsOfLists() {
        Object given = Map.of("participants", List.of(Map.of("user", 2L, "word", "x"), 2L));

        assertThat(rewritten(given)).isEqualTo(Map.of("participants", List.of(Map.of("user", 42L, "word", "x"), 42L)));
    }

    @Test
    public void anIdThatDidNotComeAlongBecomesNullOrLeavesItsList() {
        Map<String, Object> withoutUser = new HashMap<>();
        withoutUser.put("user", null);

        assertThat(rewritten(Map.of("user", 9L))).isEqualTo(withoutUser);
        assertThat(rewritten(Map.of("members", List.of(9L, 2L)))).isEqualTo(Map.of("members", List.of(42L)));
        assertThat(changes.list())
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(2));
    }

    @Test
    public void aFormerMemberIsWhoStandsInForThem() {
        assertThat(rewritten(Map.of("user", 4L))).isEqualTo(Map.of("user", 44L));
    }

    @Test
    public void fileNamesAndLinksFollow() {
        assertThat(rewritten(Map.of("photo", "photos/a.jpg"))).isEqualTo(Map.of("photo", "photos/new.jpg"));
        assertThat(rewritten(Map.of("url", "https://old.example.org/#/group/3")))
                .isEqualTo(Map.of("url", "https://new.example.org/#/group/103"));
    }

    @Test
    public void whatIsNotDeclaredStays() {
        Object given = Map.of("n", List.of(1L, Map.of("group", 3L)), "group", "active", "x", 1.5);

        assertThat(rewritten(given)).isEqualTo(given);
        assertThat(rewritten(List.of())).isEqualTo(List.of());
    }

    private Object rewritten(Object given) {
        return json.rewrite(given, RULES, Place.NOWHERE);
    }
}
