package world.karrot.migrate.itests.workshop.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.compare.Side.Column;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/** What one column of one row must be on the target, given the row on the source. */
final class Cells {

    private static final String CONTENT_TYPES = "django_content_type";

    private final Before before;
    private final Pairs pairs;
    private final References references;
    private final MovedFiles files;
    private final Texts texts;
    private final JsonIds json;
    private final ContentTypes types;
    private final Abouts abouts;
    private final Names names;
    private final Leavers leavers;
    private final boolean asKarrotSpellsIt;

    Cells(Side source, Side target, Before before, Pairs pairs, boolean asKarrotSpellsIt) throws SQLException {
        this.before = before;
        this.pairs = pairs;
        this.asKarrotSpellsIt = asKarrotSpellsIt;
        this.references = new References(pairs, target);
        this.files = new MovedFiles(source.instance(), target.instance());
        this.texts = new Texts(source, target, pairs, asKarrotSpellsIt);
        this.names = new Names(source, pairs);
        this.json = new JsonIds(pairs, files, texts, names, PublicNumbers.of(source, target, pairs));
        this.types = new ContentTypes(source, target);
        this.abouts = new Abouts(source);
        this.leavers = new Leavers(source, target, before);
    }

    List<String> differencesInFormerMembers() throws SQLException {
        return references.differencesInFormerMembers();
    }

    Optional<String> difference(Column column, Row from, Row to) throws IOException, SQLException {
        String value = given(column, from.get(column));
        String arrived = to.get(column);
        return problem(column, from, value, arrived)
                .map(problem -> "%s, %s → %s: %s; was «%s», is «%s»"
                        .formatted(column, from.id(), to.id(), problem, value, arrived));
    }

    /** What the admin gives in place of nothing. */
    private static String given(Column column, String value) {
        boolean isMissing = column.toString().equals(Kinds.ZONE) && isBlank(value);
        return isMissing ? Choices.ZONE.get("groups.group.timezone") : value;
    }

    private Optional<String> problem(Column column, Row from, String value, String arrived)
            throws IOException, SQLException {
        String name = column.toString();
        if (asKarrotSpellsIt && Kinds.FILES.containsKey(name) && isBlank(value)) {
            return unlessEqual("", arrived);
        }
        if (name.endsWith(".id") || (asKarrotSpellsIt && isBlank(value) && isBlank(arrived))) {
            return Optional.empty();
        }
        if (Kinds.FILES.containsKey(name)) {
            return files.problem(Kinds.FILES.get(name), value, arrived);
        }
        if (Kinds.REPLACEABLE.contains(name) && before.isTaken(name, value)) {
            boolean replaced = arrived != null && !before.isTaken(name, arrived);
            return replaced ? Optional.empty() : Optional.of("is taken");
        }
        if (leavers.concern(column, from)) {
            return leavers.problem(column, arrived);
        }
        if (column.target() != null && !column.target().equals(CONTENT_TYPES)) {
            return references.problem(column, pointed(name, from, value), arrived);
        }
        return unlessEqual(expected(column, from, value), actual(column, arrived));
    }

    private String pointed(String name, Row from, String value) {
        return name.equals("conversations_conversation.group_id") ? abouts.group(from) : value;
    }

    private String expected(Column column, Row from, String value) throws IOException {
        String name = column.toString();
        if (name.equals("users_user.unverified_email")) {
            return from.get("email");
        }
        if (value == null || Kinds.TASKS.contains(name)) {
            return null;
        }
        if (Kinds.RIGHTS.contains(name)) {
            return "false";
        }
        if (name.equals("conversations_conversation.target_id")) {
            return target(from);
        }
        if (CONTENT_TYPES.equals(column.target())) {
            return target(from) == null ? null : types.ofSource(value);
        }
        if (Kinds.JSON.contains(name)) {
            return json.expected(column, value, from);
        }
        if (name.equals("applications_application.answers")) {
            return texts.linked(names.answers(from, value));
        }
        return name.equals(Kinds.MENTIONING) ? texts.message(value) : texts.linked(value);
    }

    private String actual(Column column, String arrived) throws IOException {
        if (arrived != null && Kinds.JSON.contains(column.toString())) {
            return json.canonical(arrived);
        }
        return CONTENT_TYPES.equals(column.target()) ? types.ofTarget(arrived) : arrived;
    }

    /** What a conversation is about, if that exists; otherwise both its type and its id are to be null. */
    private String target(Row conversation) {
        if (!abouts.isAboutSomething(conversation)) {
            return null;
        }
        String type = types.ofSource(conversation.get("target_type_id"));
        return pairs.find(type.replace('.', '_'), Long.parseLong(conversation.get("target_id")))
                .map(String::valueOf)
                .orElse(null);
    }

    private static boolean isBlank(String value) {
        return value == null || value.isEmpty();
    }

    private static Optional<String> unlessEqual(String expected, String arrived) {
        return Objects.equals(expected, arrived) ? Optional.empty() : Optional.of("should be «" + expected + "»");
    }
}
