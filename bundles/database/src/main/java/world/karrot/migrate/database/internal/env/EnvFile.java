package world.karrot.migrate.database.internal.env;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings as python-dotenv does, which Karrot uses: quotes, {@code export}, comments, values of several lines
 * and <code>${NAME:-default}</code>. A setting that systemd, Docker Compose or a newer python-dotenv than Karrot's may
 * read in another way is marked.
 */
public final class EnvFile {
    /** Some editors put it in front of a text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String SPACES = "[^\\S\\r\\n]*+";
    private static final String LINE_END = "(?:\\r\\n|[\\r\\n]|\\z)";
    private static final String WORD = "[A-Za-z_][A-Za-z0-9_.-]*+";

    private static final Pattern NAME = pattern("SPACES(export[^\\S\\r\\n]++)?(?:'(WORD)'|(WORD))SPACES=SPACES");
    private static final Pattern SINGLE = pattern("'((?:[^'\\\\]++|\\\\'|\\\\)*)'");
    private static final Pattern DOUBLE = pattern("\"((?:[^\"\\\\]++|\\\\\"|\\\\)*)\"");
    private static final Pattern BARE = pattern("(?!['\"])([^\\r\\n]*?)(?=[^\\S\\r\\n]++#|SPACESLINE_END)");
    private static final Pattern END = pattern("SPACES(#[^\\r\\n]*+)?LINE_END");
    private static final Pattern REST_OF_LINE = pattern("([^\\r\\n]*+)LINE_END");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]*+)(?::-([^}]*+))?}");
    private static final Pattern ESCAPE_IN_SINGLE = Pattern.compile("\\\\([\\\\'])");
    private static final Pattern ESCAPE_IN_DOUBLE = Pattern.compile("\\\\([\\\\'\"abfnrtv])");
    private static final String ESCAPED = "abfnrtv";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b";

    /** What a backslash or # in such a place means, and which variables are expanded, is different everywhere. */
    private static final Pattern DISPUTED = Pattern.compile("^#|\\\\|\\$[A-Za-z_{]");

    private final String text;
    private final Matcher matcher;
    private final List<EnvSetting> settings = new ArrayList<>();
    private final List<UnreadLine> unread = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private int position;
    private int line = 1;

    private EnvFile(String text) {
        this.text = text;
        this.matcher = NAME.matcher(text);
    }

    private static Pattern pattern(String parts) {
        return Pattern.compile(
                parts.replace("SPACES", SPACES).replace("LINE_END", LINE_END).replace("WORD", WORD),
                UNICODE_CHARACTER_CLASS);
    }

    /** Everything that is in the text of a settings file. */
    public static EnvText parse(String text) {
        boolean marked = text.startsWith(BYTE_ORDER_MARK);
        EnvFile file = new EnvFile(marked ? text.substring(BYTE_ORDER_MARK.length()) : text);
        file.read();
        return new EnvText(marked, List.copyOf(file.settings), List.copyOf(file.unread));
    }

    private void read() {
        while (position < text.length()) {
            int start = position;
            if (!take(END) && !setting()) {
                take(REST_OF_LINE);
                unread.add(new UnreadLine(line, matcher.group(1)));
            }
            line += (int) text.substring(start, position)
                    .replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count();
        }
    }

    /** Moves on behind a setting; stays where it is if there is none. */
    private boolean setting() {
        int start = position;
        if (take(NAME)) {
            boolean exported = matcher.group(1) != null;
            String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            int source = position;
            String value = value();
            boolean disputed =
                    DISPUTED.matcher(text.substring(source, position)).find();
            if (take(END)) {
                add(new EnvSetting(line, name, expanded(value), exported || disputed || matcher.group(1) != null));
                return true;
            }
        }
        position = start;
        return false;
    }

    private void add(EnvSetting setting) {
        settings.add(setting);
        values.put(setting.name(), setting.value());
    }

    private String value() {
        if (take(SINGLE)) {
            return unescaped(ESCAPE_IN_SINGLE, matcher.group(1));
        }
        if (take(DOUBLE)) {
            return unescaped(ESCAPE_IN_DOUBLE, matcher.group(1));
        }
        // What begins with a quote and is not closed is no value: its line does not end here then.
        return take(BARE) ? matcher.group(1) : "";
    }

    /** Moves on behind what comes next if it fits. */
    private boolean take(Pattern pattern) {
        boolean found =
                matcher.usePattern(pattern).region(position, text.length()).lookingAt();
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
        return values.getOrDefault(variable.group(1), otherwise);
    }
}
