package world.karrot.migrate.transfer.internal.importing;

import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;

/** Models of Karrot's, each declared with no more than rules about people, groups and what is theirs look at. */
public final class Declared {
    /** What takes the place of a password that nobody can log in with. */
    public static final String UNUSABLE = "!unusable";

    public static final Model GROUP = model(Model.GROUP).linkedAs("group");

    /** All passwords that begin with {@code plain} are ones that Karrot would not have stored. */
    public static final Model USER = model("users.user")
            .with(Traits.matchedBy("email", "mail_verified", "is_active"))
            .with(Traits.namedBy("display_name"))
            .with(Traits.password("password", () -> UNUSABLE, password -> !password.startsWith("plain")))
            .with(Traits.standIn(Map::of, "display_name"))
            .free("username")
            .never("is_staff", "is_superuser")
            .linkedAs("user");

    public static final Model MEMBERSHIP = model(Model.MEMBERSHIP)
            .storedIn("groups_group_members")
            .ownedBy("group")
            .people("user", "members")
            .personal("user");

    public static final Model OFFER = model("offers.offer").ownedBy("group").linkedAs("offers");

    private Declared() {}
}
