package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** Makes databases from templates, one a fixture, since copying a database is quicker than filling one. */
final class Databases {

    /** Owns what is in a template, so that a copy's own role can take over exactly that. */
    private static final String TEMPLATE_OWNER = "karrot_template";

    private static final String POSTGRES = "postgres";

    private final Superuser superuser;
    private final Set<Fixture> templates = EnumSet.noneOf(Fixture.class);

    Databases(Superuser superuser) {
        this.superuser = superuser;
    }

    synchronized void create(KarrotInstance instance, Fixture fixture) throws IOException, SQLException {
        prepare(fixture);
        superuser.run(
                POSTGRES,
                "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(instance.user(), Passwords.hashed(instance.password())),
                "CREATE DATABASE %s OWNER %s TEMPLATE %s"
                        .formatted(instance.database(), instance.user(), template(fixture)));
        superuser.run(instance.database(), "REASSIGN OWNED BY %s TO %s".formatted(TEMPLATE_OWNER, instance.user()));
    }

    /** Whoever is connected to it; what made it may make another. */
    synchronized void drop(KarrotInstance instance) throws SQLException {
        superuser.run(POSTGRES, "DROP DATABASE %s WITH (FORCE)".formatted(instance.database()));
    }

    void administer(KarrotInstance instance, String... commands) throws SQLException {
        superuser.run(instance.database(), commands);
    }

    private void prepare(Fixture fixture) throws IOException, SQLException {
        if (templates.contains(fixture)) {
            return;
        }
        if (fixture == Fixture.EMPTY) {
            createEmpty();
        } else {
            prepare(Fixture.EMPTY);
            superuser.run(
                    POSTGRES, "CREATE DATABASE %s TEMPLATE %s".formatted(template(fixture), template(Fixture.EMPTY)));
        }
        load(fixture);
        templates.add(fixture);
    }

    private void createEmpty() throws IOException, SQLException {
        String database = template(Fixture.EMPTY);
        superuser.run(POSTGRES, "CREATE ROLE " + TEMPLATE_OWNER, "CREATE DATABASE " + database);
        superuser.run(
                database,
                "GRANT CREATE ON DATABASE %s TO %s".formatted(database, TEMPLATE_OWNER),
                "GRANT CREATE ON SCHEMA public TO " + TEMPLATE_OWNER,
                "SET ROLE " + TEMPLATE_OWNER,
                Resources.text("karrot-schema.sql"),
                "RESET ROLE",
                "REVOKE CREATE ON SCHEMA public FROM " + TEMPLATE_OWNER);
    }

    private void load(Fixture fixture) throws IOException, SQLException {
        try (Connection connection = superuser.connect(template(fixture))) {
            connection.setAutoCommit(false);
            new FixtureRows(connection).load(fixture);
            connection.commit();
        }
    }

    private static String template(Fixture fixture) {
        return "fixture_" + fixture.folder();
    }
}
