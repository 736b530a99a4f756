package world.karrot.migrate.itests.hostile.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** What Karrot is made to say: to people who were there before and to new ones, whatever the admin asks for. */
public final class NotificationAttacks {
    private static final String MODEL = "notifications.notification";

    /** Somebody who has an account on the target, and somebody who gets one. */
    private static final List<Integer> PEOPLE = List.of(1, 2);

    private static final List<List<String>> WISHES = List.of(List.of(), Hostile.ALL_NOTIFICATIONS);

    private static final List<String> TYPES =
            List.of("mention", "security_alert", "", "MENTION", "mention ", "<b>mention</b>", "\u001b[2J");

    private static final List<String> LINKS = List.of(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "https://evil.example/#/group/1/wall",
            "//evil.example/#/group/1",
            "\\\\evil.example\\x",
            "http://localhost:8080.evil.example/#/group/1/wall",
            "http://localhost:8080@evil.example/#/group/1/wall",
            "http://localhost:8080/../../evil",
            "http://localhost:8080/#/group/1/wall javascript:alert(1)",
            "http://localhost:8080/#/group/3/wall",
            "http://localhost:8080/#/user/3",
            "/#/group/3",
            "",
            "x".repeat(100_000));

    private final Genuine genuine;

    public NotificationAttacks(Genuine genuine) {
        this.genuine = genuine.unsigned();
    }

    public Stream<Hostile> all() {
        return Stream.concat(
                TYPES.stream().flatMap(type -> each("type " + type, row -> row.put("type", type))),
                LINKS.stream()
                        .flatMap(link -> each(
                                "link " + link,
                                row -> row.withObject("/context").put("url", link))));
    }

    /** For each of both people, and with each wish. */
    private Stream<Hostile> each(String name, Consumer<ObjectNode> change) {
        return PEOPLE.stream()
                .flatMap(person -> WISHES.stream()
                        .map(wishes -> new Hostile(
                                "notification: %s for %s %s".formatted(name, person, wishes),
                                wishes,
                                () -> changed(person, change).xz())));
    }

    private Genuine changed(int person, Consumer<ObjectNode> change) {
        return genuine.edited(MODEL, 0, row -> {
            row.put("user", person).put("type", "mention");
            row.putObject("context").put("group", 1);
            change.accept(row);
        });
    }
}
