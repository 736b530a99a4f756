package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class AddressesTest {
    @Test
    public void anAddressInOtherLettersIsTheSame() {
        assertThat(Addresses.folded("Anna.B@Example.ORG")).isEqualTo("anna.b@example.org");
        assertThat(Addresses.folded("AZaz@[`{09")).isEqualTo("azaz@[`{09");
    }

    @Test
    public void beyondAsciiCapitalsStayForTheyMayBeThoseOfAnotherLetter() {
        assertThat(Addresses.folded("\u0130RENE@EXAMPLE.ORG")).isEqualTo("\u0130rene@example.org");
        assertThat(Addresses.folded("\u00c4@example.org")).isNotEqualTo(Addresses.folded("\u00e4@example.org"));
    }

    @Test
    public void aSingleAddressIsToSomebodySomewhere() {
        for (String address : List.of("anna@example.org", "a@b", "\"a@b\"@example.org", "j\u00f6rg@example.org")) {
            assertThat(Addresses.isSingle(address)).as(address).isTrue();
        }
        for (String address : List.of("", "@", "anna", "@example.org", "anna@")) {
            assertThat(Addresses.isSingle(address)).as(address).isFalse();
        }
    }

    @Test
    public void mailToAnAddressGoesToNobodyElse() {
        for (String odd : List.of(",", ";", "<", ">", " ", "\n", "\r", "\t", "\u00a0", "\u2028")) {
            assertThat(Addresses.isSingle("anna@example.org" + odd + "eve@example.org"))
                    .as("%x", (int) odd.charAt(0))
                    .isFalse();
        }
    }

    @Test
    public void noAddressHasCharactersThatNobodySees() {
        for (String odd : List.of(
                "\u0000",
                "\u200b",
                "\u200d",
                "\u202e",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u034f",
                "\u115f",
                "\u1160",
                "\u17b4",
                "\u17b5",
                "\u180b",
                "\u180f",
                "\u3164",
                "\ufe00",
                "\ufe0f",
                "\uffa0",
                "\udb40\udd00",
                "\udb40\uddef",
                "\ud800",
                "\ue000")) {
            assertThat(Addresses.isSingle("an" + odd + "na@example.org"))
                    .as("%x", odd.codePointAt(0))
                    .isFalse();
        }
    }
}
