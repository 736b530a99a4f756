package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns links to the source's pages, such as {@code SITE/#/group/3/place/7} or {@code [wall](/#/group/3)}, into links
 * to the target's.
 */
public final class Links {
    private static final String PAGE = "([A-Za-z0-9/_-]*+)";

    /** What names a page's row: its id, or a number that is made to be shared. */
    private static final Pattern STEP = Pattern.compile(
            "/([A-Za-z-]+)/([1-9]\\d{0,17}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?![A-Za-z0-9-])");

    /**
     * With a {@code #} wherever a word may begin, as people type it; without only where Markdown has a link, since
     * {@code /group/1} may mean anything elsewhere.
     */
    private static final Pattern RELATIVE =
            Pattern.compile("((?<![^\\s(<\\[\"'])/#(?=/)|(?<=\\]\\()(?:/?#)?(?=/[A-Za-z]))" + PAGE);

    private final Optional<Pattern> link;
    private final String source;
    private final String target;
    private final Map<String, Page> pages;

    /**
     * Links with a site stay as they are when one of the sites is not known.
     *
     * @param source the source's SITE_URL, or empty
     * @param target the target's SITE_URL, or empty
     * @param pages by the word in front of what names the row, in lower case
     */
    public Links(String source, String target, Map<String, Page> pages) {
        this.link = Site.of(source).map(Links::linkTo);
        this.source = withoutSlash(source);
        this.target = withoutSlash(target);
        this.pages = pages;
    }

    private static Pattern linkTo(Site site) {
        return Pattern.compile(site.pattern() + "(/*#(?=/)/*(?=/)|/*(?=/)|)" + PAGE);
    }

    static String withoutSlash(String site) {
        return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /**
     * The text with its links.
     *
     * @param seen is told of every link what became of it
     */
    public String rewrite(String text, Consumer<Fate> seen) {
        if (text.indexOf('/') < 0) {
            return text;
        }
        String followed = link.map(pattern -> replace(pattern, text, found -> absolute(found, seen)))
                .orElse(text);
        return replace(RELATIVE, followed, found -> relative(found, seen));
    }

    /** The same page on the target, given an address on the source and nothing else; empty if it did not come along. */
    public Optional<String> page(String address) {
        return link.map(pattern -> pattern.matcher(address))
                .filter(found -> found.matches() && found.group(1) != null)
                .flatMap(this::followed);
    }

    private static String replace(Pattern pattern, String text, Change change) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.of(found)));
    }

    private String absolute(MatchResult found, Consumer<Fate> seen) {
        boolean isOnlyAName = found.group(1) == null && found.group(3).isEmpty();
        Optional<String> here = followed(found);
        if (!isOnlyAName) {
            seen.accept(here.isPresent() ? Fate.FOLLOWED : Fate.LEADS_BACK);
        }
        return here.orElse(found.group());
    }

    private Optional<String> followed(MatchResult found) {
        return target.isEmpty()
                ? Optional.empty()
                : here(found.group(3)).map(path -> target + (found.group(2).contains("#") ? "/#" : "") + path);
    }

    /** What did not come along gets the source's site in front: on the target the same number is a stranger's. */
    private String relative(MatchResult found, Consumer<Fate> seen) {
        if (!STEP.matcher(found.group(2)).find()) {
            return found.group();
        }
        Optional<String> here = here(found.group(2));
        Fate lost = source.isEmpty() ? Fate.LEADS_NOWHERE : Fate.LEADS_BACK;
        seen.accept(here.isPresent() ? Fate.FOLLOWED : lost);
        String slash = found.group(1).startsWith("#") && !source.isEmpty() ? "/" : "";
        return here.map(path -> found.group(1) + path).orElse(source + slash + found.group());
    }

    /** The same page on the target, if it is one of rows that came along. */
    private Optional<String> here(String page) {
        StringBuilder path = new StringBuilder();
        Matcher step = STEP.matcher(page);
        boolean any = false;
        while (step.find()) {
            Page of = pages.getOrDefault(step.group(1).toLowerCase(Locale.ROOT), Page.NONE);
            Optional<String> here = of.here(step.group(2));
            if (here.isEmpty()) {
                return here;
            }
            step.appendReplacement(path, "/" + step.group(1) + "/" + here.get());
            any = true;
        }
        return any ? Optional.of(step.appendTail(path).toString()) : Optional.empty();
    }

    /** What became of a link. */
    public enum Fate {
        /** It leads to the same thing on the target. */
        FOLLOWED,
        /** It leads to the source. */
        LEADS_BACK,
        /** It names something on the source, whose site nobody knows. */
        LEADS_NOWHERE
    }

    private interface Change {
        String of(MatchResult found);
    }
}
