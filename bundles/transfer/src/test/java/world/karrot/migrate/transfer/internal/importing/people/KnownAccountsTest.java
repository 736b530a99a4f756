package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;

public class KnownAccountsTest {
    private static final String ANNA = "anna@example.org";

    @Test
    public void anAddressInOtherLettersIsTheSamePerson() {
        KnownAccounts accounts = found(new Existing(ANNA, 7, "Anna@Example.org"));

        assertThat(accounts.with(ANNA)).containsExactly(7L);
        assertThat(accounts.like(ANNA)).isEmpty();
    }

    @Test
    public void whoSpellsTheAddressSoGoesBeforeAllOthers() {
        KnownAccounts accounts = found(
                new Existing(ANNA, 7, "ANNA@example.org"),
                new Existing(ANNA, 8, ANNA),
                new Existing(ANNA, 9, "Anna@example.org"));

        assertThat(accounts.with(ANNA)).containsExactly(8L);
    }

    @Test
    public void whereNobodySpellsItSoAllMayBeMeant() {
        KnownAccounts accounts =
                found(new Existing(ANNA, 7, "ANNA@example.org"), new Existing(ANNA, 9, "Anna@example.org"));

        assertThat(accounts.with(ANNA)).containsExactly(7L, 9L);
    }

    @Test
    public void whatOnlyLooksLikeItIsSomebodyElse() {
        KnownAccounts accounts =
                found(new Existing(ANNA, 7, "anna@example.org "), new Existing(ANNA, 8, "\uff41nna@example.org"));

        assertThat(accounts.with(ANNA)).isEmpty();
        assertThat(accounts.like(ANNA)).containsExactly(7L, 8L);
    }

    @Test
    public void whomNobodyAskedForIsNotKnown() {
        KnownAccounts accounts = found(new Existing(ANNA, 7, ANNA));

        assertThat(accounts.with("bert@example.org")).isEmpty();
        assertThat(accounts.like("bert@example.org")).isEmpty();
    }

    private static KnownAccounts found(Existing... accounts) {
        return new KnownAccounts(Map.of(ANNA, List.of(accounts)));
    }
}
