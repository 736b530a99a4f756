package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Karaf's shell has no default password: the first start makes one up and leaves it where {@code bin/client} looks,
 * readable by the owner of this Karaf alone.
 */
@Component(service = {})
public final class ShellPassword {

    private static final int BYTES = 30;

    @Activate
    public ShellPassword(BundleContext context) throws IOException {
        Path users = Path.of(context.getProperty("karaf.etc"), "users.properties");
        if (Files.readString(users).lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            Path complete = Files.createTempFile(
                    users.getParent(),
                    "users",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(complete, Files.readString(users) + user());
            Files.move(complete, users, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String user() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return "karrot = " + Base64.getUrlEncoder().encodeToString(secret) + ",_g_:admingroup\n"
                + "_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n";
    }
}
