package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** A role of the server beside that which an instance's tables belong to. */
public final class OtherRole {
    private static final String SETTINGS = """
            DATABASE_USER=%s
            DATABASE_PASSWORD=%s
            DATABASE_HOST=%s
            DATABASE_PORT=%s
            DATABASE_NAME=%s
            FILE_UPLOAD_DIR=%s
            SITE_URL=%s
            """;

    private OtherRole() {}

    /** The same instance, connected to as a new role that may do everything, but owns nothing. */
    public static KarrotInstance of(KarrotInstance instance) throws IOException, SQLException {
        String role = instance.user() + "_guest";
        Server.administer(
                instance,
                "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, instance.password()),
                "GRANT ALL ON DATABASE %s TO %s".formatted(instance.database(), role),
                "GRANT ALL ON SCHEMA public TO " + role,
                "GRANT ALL ON ALL TABLES IN SCHEMA public TO " + role,
                "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO " + role);
        Path env = instance.env().resolveSibling("guest.env");
        Files.writeString(
                env,
                SETTINGS.formatted(
                        role,
                        instance.password(),
                        instance.host(),
                        Integer.toString(instance.port()),
                        instance.database(),
                        instance.media(),
                        instance.siteUrl()));
        return new KarrotInstance(
                instance.name(),
                instance.host(),
                instance.port(),
                instance.database(),
                role,
                instance.password(),
                instance.media(),
                env,
                instance.siteUrl());
    }
}
