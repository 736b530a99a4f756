package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where browsers find media files and the sizes of pictures that Karrot makes: {@code /media/<path>} and
 * {@code /media/__sized__/<path>-thumbnail-600x600-70.jpg}, some with the site in front.
 */
public final class MediaAddresses {
    private static final String MEDIA = "/media/";
    private static final Pattern SIZE =
            Pattern.compile("__sized__/([^\\s]{1,300})(-thumbnail-\\d{1,5}x\\d{1,5}(?:-\\d{1,3})?)(\\.\\w{1,10})");

    private final Map<String, String> files;
    private final String source;
    private final String target;

    /**
     * Takes what has moved.
     *
     * @param files new paths by the old ones
     * @param source the source's SITE_URL, or empty
     * @param target the target's, or empty
     */
    public MediaAddresses(Map<String, String> files, String source, String target) {
        this.files = files;
        this.source = Links.withoutSlash(source) + MEDIA;
        this.target = Links.withoutSlash(target) + MEDIA;
    }

    /** The address here of what is at an address there, or a path for a path; empty if the file did not come along. */
    public Optional<String> moved(String address) {
        if (address.startsWith(source)) {
            return path(address.substring(source.length())).map(target::concat);
        }
        return address.startsWith(MEDIA)
                ? path(address.substring(MEDIA.length())).map(MEDIA::concat)
                : path(address);
    }

    private Optional<String> path(String path) {
        Matcher size = SIZE.matcher(path);
        return size.matches()
                ? file(size.group(1) + size.group(3)).map(file -> sized(file, size.group(2)))
                : file(path);
    }

    private Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static String sized(String file, String size) {
        int dot = file.lastIndexOf('.');
        int end = dot < 0 ? file.length() : dot;
        return "__sized__/" + file.substring(0, end) + size + file.substring(end);
    }
}
