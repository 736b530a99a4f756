package world.karrot.migrate.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class PasswordTest {
    /** Whatever it ends up in, such as a message that names what is around it. */
    @Test
    public void isNeverShownAsAText() {
        Password password = Password.random();
        assertThat("The password is " + password).doesNotContain(password.value());
    }
}
