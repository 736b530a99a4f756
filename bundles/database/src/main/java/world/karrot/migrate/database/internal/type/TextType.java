package world.karrot.migrate.database.internal.type;

import java.util.Optional;
import world.karrot.migrate.api.instance.Literal;

/**
 * Text.
 *
 * @param length greatest number of code points, or 0 when there is no limit
 */
record TextType(int length) implements ColumnType {
    static final TextType UNLIMITED = new TextType(0);

    private static final Optional<String> NOT_TEXT = Optional.of("is not a text");
    private static final Optional<String> NUL = Optional.of("holds a NUL character, which PostgreSQL cannot store");
    private static final Optional<String> SURROGATE = Optional.of("holds half a character");

    @Override
    public String json(String value) {
        return "to_json(" + value + ")";
    }

    @Override
    public Optional<String> objection(Object value) {
        return value instanceof String text ? objection(text) : NOT_TEXT;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return objection(literal.text());
    }

    @Override
    public String text(Object value) {
        return (String) value;
    }

    private Optional<String> objection(String text) {
        Optional<String> unstorable = unstorable(text);
        return unstorable.isPresent() ? unstorable : tooLong(text);
    }

    private Optional<String> tooLong(String text) {
        if (length == 0 || text.length() <= length) {
            return Optional.empty();
        }
        int points = text.codePointCount(0, text.length());
        return points <= length
                ? Optional.empty()
                : Optional.of("is %s characters long, %s is the most".formatted(points, length));
    }

    /** What no column of any type can hold. */
    static Optional<String> unstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return NUL;
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return SURROGATE;
                }
                i++;
            }
        }
        return Optional.empty();
    }

    private static boolean isPair(String text, int high) {
        return high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
    }
}
