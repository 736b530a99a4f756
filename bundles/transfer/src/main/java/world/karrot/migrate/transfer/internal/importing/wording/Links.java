package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;

/** Turns links to the source's pages, such as {@code SITE/#/group/3/place/7}, into links to the target's. */
public final class Links {
    private static final Pattern STEP = Pattern.compile("/([a-z-]+)/([1-9]\\d{0,17})(?![A-Za-z0-9])");

    private final Optional<Pattern> link;
    private final String target;
    private final Map<String, String> pages;
    private final Map<String, IdMap> ids;

    /**
     * Links stay as they are when one of the sites is not known.
     *
     * @param source the source's SITE_URL, or empty
     * @param target the target's SITE_URL, or empty
     * @param pages models by the word that links have for them
     */
    public Links(String source, String target, Map<String, String> pages, Map<String, IdMap> ids) {
        this.link = source.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(Pattern.quote(withoutSlash(source)) + "(/#/[A-Za-z0-9/_-]+)"));
        this.target = withoutSlash(target);
        this.pages = pages;
        this.ids = ids;
    }

    static String withoutSlash(String site) {
        return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    public String rewrite(String text) {
        return link.map(pattern -> pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(link(match))))
                .orElse(text);
    }

    /** A link to something that did not come along still leads to the source. */
    private String link(MatchResult found) {
        StringBuilder path = new StringBuilder();
        Matcher step = STEP.matcher(found.group(1));
        while (step.find()) {
            long id = id(step.group(1), Long.parseLong(step.group(2)));
            if (id == IdMap.NONE) {
                return found.group();
            }
            step.appendReplacement(path, "/" + step.group(1) + "/" + id);
        }
        return path.length() == 0 ? found.group() : target + step.appendTail(path);
    }

    private long id(String page, long source) {
        IdMap map = ids.get(pages.getOrDefault(page, ""));
        return map == null ? IdMap.NONE : map.target(source);
    }
}
