package world.karrot.migrate.itests.hostile.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** Accounts that are to become somebody else's, or that somebody else is to become. */
public final class PeopleAttacks {
    /** Somebody on the target. */
    public static final String VICTIM = "victim@example.org";

    private static final List<String> ADDRESSES = List.of(
            "vict\u0456m@example.org",
            "v\u0131ctim@example.org",
            "v\u0130ctim@example.org",
            "victim@example.org ",
            " victim@example.org",
            "\tvictim@example.org",
            "victim@example.org\u200B",
            "victim\u00AD@example.org",
            "victim@example.org,eve@evil.example",
            "Victim <victim@example.org>",
            "victim@example.org\u0000",
            "victim@example.org\r\nBcc: x@evil.example",
            "ｖｉｃｔｉｍ@example.org",
            "victim@exam\u017Fple.org",
            "v\u0301ictim@example.org",
            "\u202Evictim@example.org",
            "",
            "@",
            "victim",
            "x".repeat(250) + "@example.org",
            "victim@[127.0.0.1]",
            "=1+1@example.org");

    private static final List<String> HASHES = List.of(
            "md5$$5f4dcc3b5aa765d61d8327deb882cf99",
            "plain$password",
            "pbkdf2_sha256$99999999999$salt$hash",
            "pbkdf2_sha256$1$a$b",
            "pbkdf2_sha256$-1$a$b",
            "pbkdf2_sha256$2147483647$salt$" + "A".repeat(43) + "=",
            "pbkdf2_sha256$9999999$salt$" + "A".repeat(43) + "=",
            "pbkdf2_sha256$1$salt$" + "A".repeat(43) + "=",
            "pbkdf2_sha1$1$salt$AAAA",
            "md5$salt$5f4dcc3b5aa765d61d8327deb882cf99",
            "sha1$salt$x",
            "crypt$$x",
            "unknown$1$x",
            "ARGON2$argon2id$v=19$m=102400,t=2,p=8$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaA",
            "argon2$argon2id$v=19$m=999999,t=2,p=8$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaA",
            "argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaA",
            "argon2$argon2id$v=19$m=1048576,t=99,p=1$c2FsdA$aGFzaA",
            "scrypt$16384$x$y$z",
            "bcrypt$$2b$31$x",
            "",
            "!",
            "password",
            "unsalted_sha1$$x",
            "x".repeat(128));

    private static final List<String> NAMES =
            List.of("admin", "ADMIN", "", " ", "..", "a/b", "\u001b[2J", "x".repeat(300), "\u202Exyz", "pierre\u0000");

    private final Genuine genuine;

    public PeopleAttacks(Genuine genuine) {
        this.genuine = genuine.unsigned();
    }

    public Stream<Hostile> all() {
        return Stream.of(addresses(), pairs(), hashes(), names(), rights(), inTheNameOfOthers())
                .flatMap(part -> part);
    }

    private Hostile hostile(String name, Consumer<ObjectNode> change) {
        return new Hostile(
                "people: " + name, () -> genuine.edited("users.user", 1, change).xz());
    }

    private Stream<Hostile> addresses() {
        return ADDRESSES.stream()
                .flatMap(address -> Stream.of("email", "unverified_email")
                        .map(field -> hostile(field + " " + address, row -> row.put(field, address))));
    }

    /** Two people of one archive. */
    private Stream<Hostile> pairs() {
        return Stream.of("eve@evil.example", "EVE@evil.example", "eve@evil.example ", "ｅve@evil.example")
                .map(address -> new Hostile(
                        "people: eve and " + address,
                        () -> genuine.edited("users.user", 1, row -> row.put("email", "eve@evil.example"))
                                .edited("users.user", 2, row -> row.put("email", address))
                                .xz()));
    }

    private Stream<Hostile> hashes() {
        return HASHES.stream()
                .map(hash -> hostile(
                        "password " + hash,
                        row -> row.put("email", "new@example.org").put("password", hash)));
    }

    private Stream<Hostile> names() {
        return NAMES.stream()
                .flatMap(name -> Stream.of("username", "display_name")
                        .map(field -> hostile(field + " " + name, row -> row.put(field, name))));
    }

    private Stream<Hostile> rights() {
        return Stream.of(
                hostile(
                        "rights",
                        row -> row.put("is_staff", true)
                                .put("is_superuser", true)
                                .put("email", "root@evil.example")),
                hostile("erased and active", row -> row.put("deleted", true).put("is_active", true)),
                hostile("in a group of the target", row -> row.put("current_group", 3)),
                hostile("id of somebody", row -> row.put("id", 3)),
                hostile("id 0", row -> row.put("id", 0)),
                hostile("id below 0", row -> row.put("id", -5)));
    }

    /** What people who were there before did not say, and what they may not do. */
    private Stream<Hostile> inTheNameOfOthers() {
        return Stream.of(
                new Hostile(
                        "people: a private conversation",
                        () -> genuine.edited(
                                        "conversations.conversation",
                                        0,
                                        row -> row.put("is_private", true)
                                                .putNull("group")
                                                .putNull("target_type")
                                                .putNull("target_id"))
                                .xz()),
                new Hostile(
                        "people: roles",
                        () -> genuine.edited(
                                        "groups.groupmembership",
                                        0,
                                        row -> row.putArray("roles")
                                                .add("member")
                                                .add("root")
                                                .add("admin"))
                                .xz()),
                new Hostile(
                        "people: trust",
                        () -> genuine.edited("groups.trust", 0, row -> row.put("role", "root"))
                                .xz()));
    }
}
