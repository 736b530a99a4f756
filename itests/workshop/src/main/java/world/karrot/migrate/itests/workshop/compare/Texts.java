package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.itests.workshop.compare.Side.Column;

/**
 * What texts must be: as they were, but for links to what moved and, in messages, mentions of people with another user
 * name.
 */
final class Texts {

    private static final Pattern MENTION = Pattern.compile("@([a-zA-Z0-9_\\-.]+)");
    private static final Pattern STEP = Pattern.compile("/([a-z]+)/(\\d+)\\b");

    private static final Map<String, String> PAGES = Map.of(
            "group", "groups_group",
            "agreements", "agreements_agreement",
            "place", "places_place",
            "activities", "activities_activity",
            "message", "conversations_conversationmessage",
            "user", "users_user",
            "history", "history_history",
            "offers", "offers_offer",
            "issues", "issues_issue",
            "applications", "applications_application");

    private final Pairs pairs;
    private final Map<String, String> userNames = new HashMap<>();
    private final Optional<Pattern> link;
    private final String site;

    /** @param noLinks whether it is unknown which site links led to, so that they stay as they are */
    Texts(Side source, Side target, Pairs pairs, boolean noLinks) throws SQLException {
        this.pairs = pairs;
        this.site = target.instance().siteUrl();
        String old = Pattern.quote(source.instance().siteUrl());
        this.link = noLinks ? Optional.empty() : Optional.of(Pattern.compile(old + "(/#(/[a-zA-Z0-9_-]+)+)"));
        compareUserNames(source, target);
    }

    private void compareUserNames(Side source, Side target) throws SQLException {
        Column username = new Column("users_user", "username", false, null);
        var before = source.rows("users_user", List.of(username), pairs.people().keySet());
        var after = target.rows("users_user", List.of(username), pairs.people().values());
        pairs.people().forEach((from, to) -> {
            String name = before.get(from).get(username);
            if (!name.equals(after.get(to).get(username))) {
                userNames.put(name.toLowerCase(Locale.ROOT), after.get(to).get(username));
            }
        });
    }

    String message(String text) {
        return linked(MENTION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(mention(match))));
    }

    String linked(String text) {
        return link.map(pattern -> pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(link(match))))
                .orElse(text);
    }

    private String mention(MatchResult match) {
        String name = userNames.get(match.group(1).toLowerCase(Locale.ROOT));
        return name == null ? match.group() : "@" + name;
    }

    /** A link with anything in it that did not move keeps leading to the source. */
    private String link(MatchResult match) {
        return moved(match).orElse(match.group());
    }

    private Optional<String> moved(MatchResult match) {
        String path = match.group(1);
        boolean known =
                STEP.matcher(path).find() && STEP.matcher(path).results().allMatch(step -> id(step).isPresent());
        return known
                ? Optional.of(site
                        + STEP.matcher(path).replaceAll(step -> "/" + step.group(1) + "/" + id(step).orElseThrow()))
                : Optional.empty();
    }

    /** Where an address leads that is more than a text; nothing if what it led to did not move. */
    Optional<String> address(String address) {
        return link.map(pattern -> pattern.matcher(address))
                .filter(Matcher::matches)
                .flatMap(this::moved);
    }

    private Optional<Long> id(MatchResult step) {
        return pairs.find(PAGES.getOrDefault(step.group(1), ""), Long.parseLong(step.group(2)));
    }
}
