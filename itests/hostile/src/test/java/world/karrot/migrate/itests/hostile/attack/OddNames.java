package world.karrot.migrate.itests.hostile.attack;

import java.util.List;

/** Names that lead elsewhere, look like others, or are those of members with a meaning. */
final class OddNames {
    static final List<String> ALL = List.of(
            "files/../escaped",
            "files/../../escaped",
            "files//escaped",
            "/escaped",
            "../escaped",
            "files/./escaped",
            "files/a/../../../escaped",
            "files/..",
            "files/.",
            "files/a\\..\\..\\escaped",
            "files/C:\\escaped",
            "files/a\u0000b",
            "files/a\nb",
            "files/\u001b[2Ja",
            "files/a\u202Egpj.exe",
            "files/．．/escaped",
            "files/%2e%2e/escaped",
            "files/~/escaped",
            "files/$HOME/escaped",
            "files/-rf",
            "files/ ",
            "files/a/",
            "files/.htaccess",
            "files/" + "x".repeat(256),
            "files/" + "x/".repeat(600) + "y",
            "\u001b]0;owned\u0007",
            "groups.group.json/",
            "Groups.Group.json",
            "../groups.group.json",
            "./groups.group.json",
            "a/b/users.user.json",
            "auth.user.json",
            "django.migrations.json",
            "public.karrot_migrate.json",
            "pg_catalog.pg_authid.json",
            "users.user.JSON",
            ".json",
            "users.user.standins",
            "users.user.exact");

    private OddNames() {}
}
