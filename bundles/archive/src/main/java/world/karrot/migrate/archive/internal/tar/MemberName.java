package world.karrot.migrate.archive.internal.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.karrot.migrate.api.archive.MemberType;
import world.karrot.migrate.archive.internal.damage.Limits;

/**
 * What a member's name says about it.
 *
 * @param value the model of rows, the path of a file, what is wrong with a wrong one; else the name
 */
public record MemberName(Kind kind, String value) {
    public static final String MANIFEST = "karrot-migrate.manifest";
    public static final String FILES = "files/";

    /** By what follows a model's name. */
    private static final Map<String, Kind> KINDS = Map.of(
            MemberType.ROWS.suffix(), Kind.ROWS,
            MemberType.EXTRA_ROWS.suffix(), Kind.ROWS,
            MemberType.EXACT.suffix(), Kind.EXACT,
            MemberType.EARLIER.suffix(), Kind.EARLIER,
            MemberType.STAND_INS.suffix(), Kind.STAND_INS);

    private static final Pattern MODEL = Pattern.compile("([a-z_0-9]+\\.[a-z_0-9]+)("
            + KINDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");
    private static final int SHOWN = 200;

    public enum Kind {
        ROWS,
        EXACT,
        EARLIER,
        STAND_INS,
        FILE,
        MANIFEST,
        UNKNOWN,
        WRONG
    }

    public static MemberName of(String name) {
        if (name.startsWith(FILES)) {
            return file(name.substring(FILES.length()));
        }
        if (name.equals(MANIFEST)) {
            return new MemberName(Kind.MANIFEST, name);
        }
        Matcher model = MODEL.matcher(name);
        if (model.matches()) {
            return new MemberName(KINDS.get(model.group(2)), model.group(1));
        }
        // Karrot takes whatever ends so for a model, and fails on it.
        return name.endsWith(MemberType.ROWS.suffix())
                ? new MemberName(Kind.WRONG, "Its name ends in .json but is not a model's")
                : new MemberName(Kind.UNKNOWN, name);
    }

    private static MemberName file(String path) {
        return isSafe(path)
                ? new MemberName(Kind.FILE, path)
                : new MemberName(
                        Kind.WRONG, "Its path could lead out of the media folder or is not a usable file name");
    }

    public static String ofRows(MemberType type, String model) {
        String name = model + type.suffix();
        if (!MODEL.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a model's name: " + printable(model));
        }
        return name;
    }

    public static String ofFile(String path) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("Not a path inside the media folder: " + printable(path));
        }
        return FILES + path;
    }

    private static boolean isSafe(String path) {
        return path.length() <= Limits.PATH
                && path.codePoints().allMatch(MemberName::isSafe)
                && Arrays.stream(path.split("/", -1)).allMatch(MemberName::isSafePart);
    }

    private static boolean isSafe(int c) {
        boolean wellFormed = Character.getType(c) != Character.SURROGATE && c != '\uFFFD';
        return wellFormed && !Character.isISOControl(c) && c != '\\';
    }

    private static boolean isSafePart(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.getBytes(StandardCharsets.UTF_8).length <= Limits.PATH_PART;
    }

    /** A name from an archive, fit for a message: short and on one line. */
    public static String printable(String name) {
        String shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        return shown.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
