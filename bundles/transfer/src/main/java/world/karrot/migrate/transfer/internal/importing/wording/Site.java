package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Karrot's address, which people spell in many ways: with http or https, with or without www, with capitals, with the
 * port that goes without saying.
 *
 * @param port empty for the usual one
 * @param path what follows, mostly nothing
 */
record Site(String host, String port, String path) {
    private static final Pattern URL =
            Pattern.compile("https?://(?:www\\.)?([^/:\\s]+)(?::(?:80|443|(\\d+)))?(/.*)?", Pattern.CASE_INSENSITIVE);

    /** Reads SITE_URL; empty if it is no address on the web. */
    static Optional<Site> of(String url) {
        Matcher site = URL.matcher(withoutSlashes(url));
        return site.matches()
                ? Optional.of(new Site(site.group(1), text(site.group(2)), text(site.group(3))))
                : Optional.empty();
    }

    /** Without those at the end; a pattern that leaves them out takes hours where an archive has millions. */
    private static String withoutSlashes(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    /** Finds it in a text, and nothing whose name only ends or begins like it. Its first group is the scheme. */
    String pattern() {
        return "(?<![\\w.@/-])((?i:https?)://)?(?i:www\\.)?(?i:" + Pattern.quote(host) + ")"
                + (port.isEmpty() ? "(?::(?:80|443)(?!\\d))?" : ":" + port + "(?!\\d)")
                + Pattern.quote(path) + "(?![\\w-]|\\.\\w|:\\d)";
    }
}
