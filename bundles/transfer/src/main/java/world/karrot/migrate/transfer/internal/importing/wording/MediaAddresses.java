package world.karrot.migrate.transfer.internal.importing.wording;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.transfer.internal.media.SizeNames;

/**
 * Where browsers find media files and the sizes of pictures that Karrot makes: {@code /media/<path>} and
 * {@code /media/__sized__/<path>-thumbnail-600x600-70.jpg}, some with the site in front.
 */
public final class MediaAddresses {
    private static final String MEDIA = "/media/";
    /** With whatever host a browser knew the source by; that it is the source's shows in that the file came along. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://[^/\\s]{1,300}/media/(\\S{1,600})");

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

    private final Map<String, String> files;
    private final Map<String, String> withoutSpaces = new HashMap<>();
    private final String target;

    /**
     * Takes what has moved.
     *
     * @param files new paths by the old ones
     * @param target the target's SITE_URL, or empty
     */
    public MediaAddresses(Map<String, String> files, String target) {
        this.files = files;
        files.keySet().stream()
                .filter(path -> path.contains(" "))
                .forEach(path -> withoutSpaces.put(path.replace(" ", ""), files.get(path)));
        this.target = Links.withoutSlash(target) + MEDIA;
    }

    /** The address here of what is at an address there, or a path for a path; empty if the file did not come along. */
    public Optional<String> moved(String address) {
        Matcher absolute = ABSOLUTE.matcher(address);
        if (absolute.matches()) {
            return path(absolute.group(1)).map(target::concat);
        }
        return address.startsWith(MEDIA)
                ? path(address.substring(MEDIA.length())).map(MEDIA::concat)
                : path(address);
    }

    private Optional<String> path(String path) {
        return file(path).or(() -> SizeNames.moved(path, this::picture));
    }

    /** Karrot leaves out spaces in the names of sizes. */
    private Optional<String> picture(String path) {
        return file(path).or(() -> Optional.ofNullable(withoutSpaces.get(decoded(path))));
    }

    private Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path)).or(() -> Optional.ofNullable(files.get(decoded(path))));
    }

    /** Browsers and Django encode what is not plain in an address. */
    private static String decoded(String path) {
        return ENCODED.matcher(path).matches()
                ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                : path;
    }
}
