package world.karrot.migrate.transfer.internal.importing.ids;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids that are spelled as texts. */
public final class IdText {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private IdText() {}

    /** The id that a text is, if it is one to the letter. */
    public static Optional<Long> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
