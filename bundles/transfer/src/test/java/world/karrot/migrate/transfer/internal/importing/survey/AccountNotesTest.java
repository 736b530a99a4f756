package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class AccountNotesTest {
    private final AccountNotes accounts = new AccountNotes(ModelFixture.of(model("users.user")
                    .with(Traits.matchedBy("email", "mail_verified", "is_active"))
                    .with(Traits.password("password", () -> "!", password -> password.startsWith("pbkdf2"))))
            .resolved());

    @Test
    public void aPasswordThatKarrotDoesNotStoreSoIsUnsound() {
        accounts.note(1, "password", "pbkdf2$1");
        accounts.note(2, "password", "md5$1");
        accounts.note(3, "password", new Literal("pbkdf2$1"));
        accounts.note(4, "password", new Literal("md5$1"));
        accounts.note(5, "password", null);
        accounts.note(6, "username", "md5$1");

        assertThat(accounts.unsound("password")).containsExactlyInAnyOrder(2L, 4L, 5L);
        assertThat(accounts.unsound("username")).isEmpty();
        assertThat(accounts.kept()).isEqualTo(3);
    }

    @Test
    public void anAddressCountsAsProvenWhereTheRowSaysSo() {
        accounts.note(1, "mail_verified", true);
        accounts.note(2, "mail_verified", false);
        accounts.note(3, "mail_verified", null);
        accounts.note(4, "mail_verified", new Literal("true"));
        accounts.note(5, "mail_verified", new Literal("false"));
        accounts.note(6, "is_active", true);

        assertThat(accounts.proven()).containsExactlyInAnyOrder(1L, 4L);
        assertThat(accounts.kept()).isEqualTo(2);
    }

    @Test
    public void rightsThatAreLostAreToldByPerson() {
        accounts.notePrivilege(2, "is_staff");
        accounts.notePrivilege(1, "is_superuser");
        accounts.notePrivilege(2, "is_superuser");

        assertThat(accounts.privileges())
                .isEqualTo(Map.of(2L, Set.of("is_staff", "is_superuser"), 1L, Set.of("is_superuser")));
        assertThat(accounts.privileges().keySet()).containsExactly(2L, 1L);
        assertThat(accounts.kept()).isEqualTo(2);
    }

    @Test
    public void whereNothingProvesAnAddressNoneIsProven() {
        AccountNotes groups =
                new AccountNotes(ModelFixture.of(model("groups.group")).resolved());
        groups.note(1, "mail_verified", true);

        assertThat(groups.proven()).isEmpty();
    }
}
