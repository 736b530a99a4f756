package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class KnownNamesTest {
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).has("name", "text").resolved();
    private static final ResolvedModel ROLE = ModelFixture.of(
                    model("groups.role").ownedBy("group"))
            .needs("group", Model.GROUP)
            .mayHave("name", "text")
            .resolved();
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(model(Model.MEMBERSHIP)
                    .ownedBy("group")
                    .with(Traits.nameOf("roles", "groups.role", "name", "member")))
            .needs("group", Model.GROUP)
            .has("roles", "text[]")
            .resolved();
    private static final ResolvedModel TRUST = ModelFixture.of(model("groups.trust")
                    .ownedBy("membership")
                    .with(Traits.nameOf("role", "groups.role", "name", "editor")))
            .needs("membership", Model.MEMBERSHIP)
            .has("role", "text")
            .resolved();
    private static final ResolvedModel PLACE = ModelFixture.of(
                    model("places.place").ownedBy("group"))
            .needs("group", Model.GROUP)
            .resolved();
    private static final ResolvedModel SUBSCRIPTION = ModelFixture.of(
                    model("places.subscription").ownedBy("place"))
            .needs("place", "places.place")
            .resolved();
    private static final Trait.NameOf ROLES =
            MEMBERSHIP.trait(Trait.NameOf.class).orElseThrow();
    private static final Trait.NameOf TRUSTED = TRUST.trait(Trait.NameOf.class).orElseThrow();

    private final KnownNames names =
            new KnownNames(ModelFixture.all(GROUP, ROLE, MEMBERSHIP, TRUST, PLACE, SUBSCRIPTION));

    @Test
    public void aNameIsKnownInTheGroupThatHasIt() {
        names.note(ROLE, 1, row("group", 3L, "name", "cook").values());

        assertThat(isKnownTo(3L, "cook")).isTrue();
        assertThat(isKnownTo(3L, "Cook")).isFalse();
        assertThat(isKnownTo(4L, "cook")).isFalse();
    }

    @Test
    public void everyGroupKnowsSomeNamesAndNoneIsNoName() {
        assertThat(isKnownTo(4L, "member")).isTrue();
        assertThat(isKnownTo(4L, "editor")).isFalse();
        assertThat(isKnownTo(4L, null)).isFalse();
    }

    @Test
    public void aRowIsInTheGroupOfWhatOwnsIt() {
        names.note(MEMBERSHIP, 8, row("group", 3L, "roles", List.of()).values());
        names.note(ROLE, 1, row("group", 3L, "name", "cook").values());

        assertThat(names.isKnown(TRUST, TRUSTED, row("membership", 8L).values(), "cook"))
                .isTrue();
        assertThat(names.isKnown(TRUST, TRUSTED, row("membership", 9L).values(), "cook"))
                .isFalse();
        assertThat(names.isKnown(TRUST, TRUSTED, row("membership", null).values(), "cook"))
                .isFalse();
        assertThat(names.isKnown(TRUST, TRUSTED, row("membership", "8").values(), "cook"))
                .isFalse();
    }

    @Test
    public void aNameMayBeUsedBeforeItIsThere() {
        int cook = names.use(TRUST, TRUSTED, row("membership", 8L).values(), "cook");
        int thief = names.use(TRUST, TRUSTED, row("membership", 8L).values(), "thief");
        int elsewhere = names.use(TRUST, TRUSTED, row("membership", 9L).values(), "cook");
        names.note(MEMBERSHIP, 8, row("group", 3L).values());
        names.note(MEMBERSHIP, 9, row("group", 4L).values());
        names.note(ROLE, 1, row("group", 3L, "name", "cook").values());

        assertThat(names.isKnown(cook)).isTrue();
        assertThat(names.isKnown(thief)).isFalse();
        assertThat(names.isKnown(elsewhere)).isFalse();
    }

    @Test
    public void rowsWithoutAGroupHaveNoNameInCommon() {
        names.note(ROLE, 1, row("group", null, "name", "cook").values());

        assertThat(names.isKnown(MEMBERSHIP, ROLES, row("group", null).values(), "cook"))
                .isFalse();
    }

    @Test
    public void everyNameUseAndOwnerIsCounted() {
        names.note(ROLE, 1, row("group", 3L, "name", "cook").values());
        assertThat(names.kept()).isEqualTo(1);
        names.use(TRUST, TRUSTED, row("membership", 8L).values(), "cook");
        assertThat(names.kept()).isEqualTo(2);
        names.note(MEMBERSHIP, 8, row("group", 3L).values());
        assertThat(names.kept()).isEqualTo(3);
        names.note(GROUP, 3, row("name", "Kitchen").values());
        names.note(ROLE, 2, row("group", 3L, "name", null).values());
        names.note(PLACE, 7, row("group", 3L).values());
        names.note(TRUST, 2, row("membership", 8L, "role", "cook").values());
        assertThat(names.kept()).isEqualTo(3);
    }

    private boolean isKnownTo(Long group, String name) {
        return names.isKnown(MEMBERSHIP, ROLES, row("group", group).values(), name);
    }
}
