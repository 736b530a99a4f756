package world.karrot.migrate.database.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class ServerDataSourceTest {
    private static KarrotInstance karrot;

    @BeforeClass
    public static void createInstance() throws Exception {
        karrot = TestServer.create(Fixture.EMPTY);
    }

    /** Characters that PostgreSQL drops, makes a space or another letter, or leaves as they are. */
    @Test
    public void logsInWithWhateverPasswordTheServerHas() throws Exception {
        String current = karrot.password();
        for (String password : List.of(
                "soft\u00ADhyphen",
                "zero\u200Bwidth",
                "no\u00A0break",
                "\uFF21",
                "u\u0308",
                "\u00E9",
                "\uD83E\uDD55",
                "bell\u0007\u200B",
                "\u05D0\u200Bx")) {
            try (Connection connection = source(current).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER ROLE " + karrot.user() + " PASSWORD '" + password + "'");
            }
            current = password;
        }
        source(current).getConnection().close();
    }

    @Test
    public void anotherPasswordStaysWrong() {
        assertThatThrownBy(() -> source("wrong\u200Bpassword").getConnection())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    private static ServerDataSource source(String password) {
        ServerDataSource source = new ServerDataSource();
        source.setURL(karrot.jdbcUrl());
        source.setUser(karrot.user());
        source.setPassword(password);
        return source;
    }
}
