package world.karrot.migrate.transfer.internal.importing.load;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.wording.Links;

/** Keeps {@code @mentions} and links in texts pointing at whom and what they pointed at. */
public final class TextRewriter {
    /** As Karrot finds them. */
    private static final Pattern MENTION = Pattern.compile("@([a-zA-Z0-9_\\-.]+)");

    private static final String CORRECT = "Look at this text in Karrot and correct the link.";

    private final Map<String, String> userNames;
    private final Links links;
    private final Findings changes;

    /** @param userNames new names by old ones in lower case, of people whose name is another on the target */
    TextRewriter(Map<String, String> userNames, Links links, Findings changes) {
        this.userNames = userNames;
        this.links = links;
        this.changes = changes;
    }

    /** @param mentions whether {@code @names} are mentions to Karrot */
    String rewrite(String text, boolean mentions, Place place) {
        boolean renames = mentions && !userNames.isEmpty() && text.indexOf('@') >= 0;
        String mentioning = renames ? mentions(text) : text;
        if (!mentioning.equals(text)) {
            changes.add("A mention got the new user name of whom it mentions", place, "");
        }
        return links.rewrite(mentioning, fate -> changes.add(said(fate), place, remedy(fate)));
    }

    private static String said(Links.Fate fate) {
        return switch (fate) {
            case FOLLOWED -> "A link to the source now leads to the same thing on the target";
            case LEADS_BACK -> "A link still leads to the source";
            case LEADS_NOWHERE ->
                "A link without a web address names something that did not come along, and may now lead to something of"
                        + " another group";
        };
    }

    private static String remedy(Links.Fate fate) {
        return switch (fate) {
            case FOLLOWED -> "";
            case LEADS_BACK -> CORRECT;
            case LEADS_NOWHERE -> CORRECT + " An archive of an instance whose SITE_URL is known avoids this.";
        };
    }

    private String mentions(String text) {
        return MENTION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(mention(match)));
    }

    private String mention(MatchResult match) {
        String renamed = userNames.get(match.group(1).toLowerCase(Locale.ROOT));
        if (renamed == null) {
            return match.group();
        }
        // Of somebody who has no name here: the same name may be somebody else's.
        return renamed.isEmpty() ? match.group(1) : "@" + renamed;
    }
}
