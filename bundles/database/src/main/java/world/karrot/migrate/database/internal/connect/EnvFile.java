package world.karrot.migrate.database.internal.connect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings as python-dotenv does, which Karrot uses: quotes, {@code export}, comments, values of several lines
 * and <code>${NAME:-default}</code>. A line that it does not understand is passed over.
 */
final class EnvFile {
    private static final Pattern NAME =
            Pattern.compile("\\h*+(?:export\\h++)?(?:'([^'\\v]++)'|([^=#\\s]++))\\h*+=\\h*+");

    private static final Pattern SINGLE = Pattern.compile("'((?:[^'\\\\]++|\\\\'|\\\\)*)'");
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]++|\\\\\"|\\\\)*)\"");
    private static final Pattern BARE = Pattern.compile("([^\\r\\n]*+)");
    private static final Pattern BARE_COMMENT = Pattern.compile("\\s+#.*|\\s+$");
    private static final Pattern REST_OF_LINE = Pattern.compile("[^\\r\\n]*+\\R?");
    private static final Pattern END = Pattern.compile("\\h*+(?:#[^\\r\\n]*+)?(?:\\R|\\z)");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]*+)(?::-([^}]*+))?}");
    private static final Pattern ESCAPE_IN_SINGLE = Pattern.compile("\\\\([\\\\'])");
    private static final Pattern ESCAPE_IN_DOUBLE = Pattern.compile("\\\\([\\\\'\"abfnrtv])");
    private static final String ESCAPED = "abfnrtv";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b";

    private final Matcher matcher;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private int position;

    private EnvFile(String text) {
        this.matcher = NAME.matcher(text);
    }

    /** The settings by name; a later one of the same name wins. */
    static Map<String, String> parse(String text) {
        EnvFile file = new EnvFile(text);
        while (file.position < text.length()) {
            file.line();
        }
        return file.settings;
    }

    private void line() {
        int start = position;
        if (take(NAME)) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String value = value();
            if (take(END)) {
                settings.put(name, expanded(value));
                return;
            }
        }
        position = start;
        take(REST_OF_LINE);
    }

    private String value() {
        if (take(SINGLE)) {
            return unescaped(ESCAPE_IN_SINGLE, matcher.group(1));
        }
        if (take(DOUBLE)) {
            return unescaped(ESCAPE_IN_DOUBLE, matcher.group(1));
        }
        take(BARE);
        return BARE_COMMENT.matcher(matcher.group(1)).replaceFirst("");
    }

    /** Moves on behind what comes next if it fits. */
    private boolean take(Pattern pattern) {
        boolean found = matcher.usePattern(pattern)
                .region(position, matcher.regionEnd())
                .lookingAt();
        position = found ? matcher.end() : position;
        return found;
    }

    private static String unescaped(Pattern escape, String text) {
        return escape.matcher(text).replaceAll(match -> Matcher.quoteReplacement(meaning(match.group(1))));
    }

    private static String meaning(String escaped) {
        int index = ESCAPED.indexOf(escaped);
        return index < 0 ? escaped : MEANING.substring(index, index + 1);
    }

    private String expanded(String value) {
        return VARIABLE.matcher(value).replaceAll(variable -> Matcher.quoteReplacement(expansion(variable)));
    }

    private String expansion(MatchResult variable) {
        String otherwise = variable.group(2) == null ? "" : variable.group(2);
        return settings.getOrDefault(variable.group(1), otherwise);
    }
}
