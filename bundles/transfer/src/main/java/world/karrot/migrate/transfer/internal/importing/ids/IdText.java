package world.karrot.migrate.transfer.internal.importing.ids;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids that are spelled as texts. */
public final class IdText {
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private IdText() {}

    /** Whether a text is no id and might be taken for one all the same; words are not. */
    public static boolean isOdd(String text) {
        return parse(text).isEmpty() && text.codePoints().anyMatch(Character::isDigit);
    }

    /** The id that a text is, if it is one to the letter. */
    public static Optional<Long> parse(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
