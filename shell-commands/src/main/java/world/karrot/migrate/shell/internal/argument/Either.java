package world.karrot.migrate.shell.internal.argument;

import world.karrot.migrate.api.MigrationException;

/** An option that takes one of two words. */
public record Either(String option, String one, String other) {
    /** Whether new accounts have their passwords, or none that works. */
    public static final Either PASSWORDS = new Either("--passwords", "keep", "reset");

    /** Whether times that Karrot acts on stay as they are, or go on from where they stood at the export. */
    public static final Either CLOCKS = new Either("--clocks", "keep", "resume");

    /** How foreign keys are checked. */
    public static final Either KEYS = new Either("--keys", "auto", "database");

    /** Whether the other word was typed, and not the one. */
    public boolean isOther(String typed) {
        if (!typed.equals(one) && !typed.equals(other)) {
            throw new MigrationException(option + " is " + one + " or " + other + ".");
        }
        return typed.equals(other);
    }
}
