package world.karrot.migrate.shell.internal.argument;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;

/** An option that takes one of two words, of which the other is a wish. */
public record Either<W>(String option, String one, String other, W wish) {
    /** Whether new accounts have their passwords, or none that works. */
    public static final Either<Wish> PASSWORDS = new Either<>("--passwords", "keep", "reset", Wish.RESET_PASSWORDS);

    /** Whether new people's addresses count as proven if they do on the source, or never. */
    public static final Either<Wish> EMAILS = new Either<>("--emails", "keep", "unverified", Wish.UNPROVEN_ADDRESSES);

    /** Whether notifications are for new people alone, or for all. */
    public static final Either<Wish> NOTIFICATIONS =
            new Either<>("--notifications", "new", "all", Wish.ALL_NOTIFICATIONS);

    /** Whether times that Karrot acts on stay as they are, or go on from where they stood at the export. */
    public static final Either<Wish> CLOCKS = new Either<>("--clocks", "keep", "resume", Wish.RESUMED_CLOCKS);

    /** How foreign keys are checked. */
    public static final Either<Keys> KEYS = new Either<>("--keys", "auto", "database", Keys.DATABASE);

    /** What is wished for, given what was typed after each option. */
    public static Set<Wish> wishes(String passwords, String emails, String notifications, String clocks) {
        return Stream.of(
                        PASSWORDS.wish(passwords),
                        EMAILS.wish(emails),
                        NOTIFICATIONS.wish(notifications),
                        CLOCKS.wish(clocks))
                .flatMap(wish -> wish)
                .collect(Collectors.toSet());
    }

    /** The wish if the other word was typed, and nothing for the one. */
    public Stream<W> wish(String typed) {
        if (!typed.equals(one) && !typed.equals(other)) {
            throw new MigrationException(option + " is " + one + " or " + other + ".");
        }
        return typed.equals(other) ? Stream.of(wish) : Stream.empty();
    }
}
