package world.karrot.migrate.launcher.internal.server;

import java.security.Principal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/** Who calls {@code bin/karrot}: nobody but the owner of this Karaf can use its socket, and may do what admins may. */
final class Owner {

    /** The name of the system's user. */
    static final String NAME = System.getProperty("user.name");

    /** As Karaf has it for its own console. */
    private static final String ROLES = System.getProperty("karaf.local.roles", "admin,manager,viewer");

    private Owner() {}

    /** The owner and their roles, as the shell asks for them. */
    static Subject subject() {
        Set<Principal> principals = new HashSet<>(Set.of(new UserPrincipal(NAME)));
        Stream.of(ROLES.split(",")).map(String::strip).map(RolePrincipal::new).forEach(principals::add);
        return new Subject(true, principals, Set.of(), Set.of());
    }
}
