package world.karrot.migrate.database.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class SchemaReaderTest {
    private static KarrotInstance instance;

    @BeforeClass
    public static void createInstance() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
        TestServer.execute(instance, """
                CREATE TABLE custom (
                    id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
                    short varchar(7)[] NOT NULL,
                    fixed char(3) DEFAULT 'a',
                    length integer GENERATED ALWAYS AS (7) STORED,
                    gone integer,
                    user_id integer NOT NULL UNIQUE REFERENCES users_user (id),
                    other text REFERENCES groups_group (name));
                ALTER TABLE custom DROP COLUMN gone;
                CREATE UNIQUE INDEX ON custom (fixed, short) INCLUDE (user_id);
                CREATE UNIQUE INDEX ON custom (lower(fixed));
                CREATE UNIQUE INDEX ON custom (fixed) WHERE user_id > 1;
                CREATE SCHEMA private CREATE TABLE secret (id integer);""");
    }

    private static Catalogue catalogue() {
        try (Session session = Session.reading(instance.dataSource())) {
            return session.schema().catalogue();
        }
    }

    @Test
    public void readsTables() {
        Table custom = catalogue().table("custom").orElseThrow();
        assertThat(custom.columns())
                .containsExactly(
                        new Column("id", "bigint", 0, false, true),
                        new Column("short", "character varying[]", 7, false, false),
                        new Column("fixed", "character", 3, true, true),
                        new Column("user_id", "integer", 0, false, false),
                        new Column("other", "text", 0, true, false));
        assertThat(custom.foreignKeys()).isEqualTo(Map.of("user_id", new ForeignKey("user_id", "users_user")));
    }

    @Test
    public void readsKarrots() {
        Catalogue catalogue = catalogue();
        assertThat(catalogue.tables()).hasSizeGreaterThan(50).doesNotContainKey("secret");
        Table groups = catalogue.table("groups_group").orElseThrow();
        assertThat(groups.column("name")).contains(new Column("name", "character varying", 80, false, false));
        assertThat(groups.column("features")).contains(new Column("features", "text[]", 0, false, false));
        assertThat(catalogue.migrations()).containsKeys("groups", "users", "activities");
        assertThat(catalogue.contentTypes()).containsKeys("groups.group", "activities.activity");
    }

    @Test
    public void tellsWhatIsNoKarrot() throws Exception {
        KarrotInstance other = TestServer.create(Fixture.EMPTY);
        TestServer.execute(other, "ALTER TABLE groups_group RENAME TO communities");
        assertThatThrownBy(() -> Session.reading(other.dataSource()))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("not a Karrot");
    }
}
