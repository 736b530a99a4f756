package world.karrot.migrate.transfer.internal.importing.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.plan.PlanFixture;

public class JsonRewriterTest {
    private static final JsonIds RULES = JsonIds.NONE
            .ids("groups.group", "group")
            .ids("users.user", "user", "members", "participants")
            .inside("participants", JsonIds.NONE.ids("users.user", "user"))
            .files("photo", "photo_urls")
            .texts("url")
            .links("page")
            .values("activities.activity", "public_id", "public_id")
            .gone("active_agreement")
            .plain("n", "x");

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
    public void anIdInAnOddSpellingIsTakenOut() {
        Map<String, Object> withoutUser = new HashMap<>();
        withoutUser.put("user", null);
        List<Object> odd = List.of(
                new BigDecimal("2.0"),
                new BigDecimal("2e0"),
                new BigInteger("18446744073709551618"),
                true,
                " 2",
                "2 ",
                "02",
                "+2",
                "2.0",
                "\u0662",
                "9999999999999999999",
                Map.of("id", 2L),
                Map.of("user", Map.of("pk", "2")));

        for (Object id : odd) {
            assertThat(rewritten(Map.of("user", id))).as(id.toString()).isEqualTo(withoutUser);
        }
        assertThat(rewritten(Map.of("members", odd))).isEqualTo(Map.of("members", List.of()));
        assertThat(rewritten(Map.of("user", List.of(List.of(2L))))).isEqualTo(Map.of("user", List.of()));
        assertThat(rewritten(Map.of("participants", List.of("02")))).isEqualTo(Map.of("participants", List.of()));
        assertThat(changes.list())
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(2 * odd.size() + 2));
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
    public void theAddressOfAPageIsThatOfTheTargetOrTakenOut() {
        Map<String, Object> withoutPage = new HashMap<>();
        withoutPage.put("page", null);

        assertThat(rewritten(Map.of("page", "https://old.example.org/#/group/3")))
                .isEqualTo(Map.of("page", "https://new.example.org/#/group/103"));
        assertThat(rewritten(Map.of("page", "https://old.example.org/#/group/5")))
                .isEqualTo(withoutPage);
        assertThat(rewritten(Map.of("page", "https://evil.example/#/group/3"))).isEqualTo(withoutPage);
    }

    @Test
    public void linksFollowAtWhateverDepth() {
        String old = "https://old.example.org/#/group/3";
        String moved = "https://new.example.org/#/group/103";
        assertThat(rewritten(Map.of("url", List.of(old, Map.of("group", old), 7L, true))))
                .isEqualTo(Map.of("url", List.of(moved, Map.of("group", moved), 7L, true)));
    }

    @Test
    public void addressesOfFilesAndOfTheirSizesFollow() {
        assertThat(rewritten(Map.of("photo", "/media/photos/a.jpg")))
                .isEqualTo(Map.of("photo", "/media/photos/new.jpg"));
        assertThat(rewritten(Map.of(
                        "photo_urls",
                        Map.of(
                                "full_size", "https://old.example.org/media/photos/a.jpg",
                                "600", "/media/__sized__/photos/a-thumbnail-600x600-70.jpg"))))
                .isEqualTo(Map.of(
                        "photo_urls",
                        Map.of(
                                "full_size", "https://new.example.org/media/photos/new.jpg",
                                "600", "/media/__sized__/photos/new-thumbnail-600x600-70.jpg")));
    }

    @Test
    public void anAddressOfAFileThatDidNotComeAlongIsTakenOut() {
        Map<String, Object> withoutPhoto = new HashMap<>();
        withoutPhoto.put("photo", null);

        assertThat(rewritten(Map.of("photo", "/media/photos/b.jpg"))).isEqualTo(withoutPhoto);
        assertThat(rewritten(Map.of("photo", ""))).isEqualTo(Map.of("photo", ""));
    }

    @Test
    public void aValueThatHadToChangeIsTheNewOne() {
        assertThat(rewritten(Map.of("public_id", "old"))).isEqualTo(Map.of("public_id", "new"));
        assertThat(rewritten(Map.of("public_id", "another"))).isEqualTo(Map.of("public_id", "another"));
    }

    @Test
    public void anIdOfWhatIsGoneIsTakenOut() {
        Map<String, Object> without = new HashMap<>();
        without.put("active_agreement", null);

        assertThat(rewritten(Map.of("active_agreement", 3L))).isEqualTo(without);
    }

    @Test
    public void whatMayBeAnIdAndIsNotDeclaredIsCounted() {
        Object given = Map.of("thing", 7L, "things", List.of("8"), "word", "x8", "words", List.of("x8"), "none", 0L);

        assertThat(rewritten(given)).isEqualTo(given);
        assertThat(changes.list())
                .extracting(Finding::what)
                .containsExactlyInAnyOrder(
                        "No content declares what is under the key thing, which may be an id: it stays as it is",
                        "No content declares what is under the key things, which may be an id: it stays as it is");
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
