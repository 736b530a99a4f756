package world.karrot.migrate.api.transfer;

import java.util.Objects;

/**
 * What the admin decides about one person of an archive.
 *
 * @param line the line of the people file that says so, from 1
 * @param account for {@link Decision#MATCH} the account on the target: its e-mail or its id; otherwise empty
 */
public record PersonChoice(long line, Decision decision, String account) {
    public PersonChoice {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(account);
    }

    /** What can become of somebody. */
    public enum Decision {
        /** An account that is there already is used as it is. */
        MATCH,
        /** A new account, under another user name if theirs is taken. */
        CREATE,
        /** An anonymous, inactive account, which nobody can use. */
        ANONYMOUS,
        /** The same for somebody who is not a member, with the name that the export brought along, if it did. */
        FORMER
    }
}
