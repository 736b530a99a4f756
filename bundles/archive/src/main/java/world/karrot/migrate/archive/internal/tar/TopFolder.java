package world.karrot.migrate.archive.internal.tar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder that an archive's members are in when somebody has unpacked and packed it again; {@code ./} is one, too.
 * It is no part of their names. Used by one thread, for one reading.
 */
public final class TopFolder {
    private static final Pattern HERE = Pattern.compile("^(?:\\./)+");
    private static final Pattern FIRST = Pattern.compile("(?!\\.\\.?/)[^/]+/");

    private Optional<String> folder = Optional.empty();

    /** A member's name without the folder. The first member says whether there is one. */
    public String leave(String member) {
        String name = HERE.matcher(member).replaceFirst("");
        if (folder.isEmpty() && !name.isEmpty()) {
            folder = Optional.of(first(name));
        }
        return folder.filter(name::startsWith)
                .map(top -> name.substring(top.length()))
                .orElse(name);
    }

    private static String first(String name) {
        Matcher first = FIRST.matcher(name);
        return name.startsWith(MemberName.FILES) || !first.lookingAt() ? "" : first.group();
    }
}
