package world.karrot.migrate.database.internal.type;

/** Goes once through a short text. After the first thing that does not fit, nothing fits any more. */
final class Scanner {
    private final String text;
    private int position;
    private boolean failed;

    Scanner(String text) {
        this.text = text;
    }

    /** Whether everything fitted, and nothing is left. */
    boolean isDone() {
        return !failed && position == text.length();
    }

    /** Passes over a character if it is the next one. */
    boolean take(char c) {
        boolean there = !failed && position < text.length() && text.charAt(position) == c;
        position += there ? 1 : 0;
        return there;
    }

    /** Passes over a character that must be the next one. */
    void expect(char c) {
        failed |= !take(c);
    }

    void fail() {
        failed = true;
    }

    /**
     * The number that comes next, or 0 when it does not fit.
     *
     * @param most digits, at most 9
     */
    int number(int least, int most) {
        int start = position;
        int number = 0;
        while (position < text.length() && position - start < most && isDigit(text.charAt(position))) {
            number = number * 10 + text.charAt(position++) - '0';
        }
        failed |= position - start < least;
        return failed ? 0 : number;
    }

    /** The digits that come next, at most 6, as millionths. */
    int millionths() {
        int start = position;
        int number = number(1, 6);
        for (int digits = position - start; digits < 6; digits++) {
            number *= 10;
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
