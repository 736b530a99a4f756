package world.karrot.migrate.itests.workshop.years;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;

/**
 * A Karrot of some month. Fixtures are of the last one; scripts make them older month by month, and younger again as
 * Karrot's own upgrade did. The scripts are made from facts, and nothing of what is tested takes part in them.
 */
public enum Year {
    OCTOBER_2022("2022-10"),
    JULY_2023("2023-07"),
    DECEMBER_2023("2023-12"),
    JANUARY_2024("2024-01"),
    MAY_2024("2024-05");

    private final String month;

    Year(String month) {
        this.month = month;
    }

    public String month() {
        return month;
    }

    /** Makes an instance of May 2024 as old as this. */
    public KarrotInstance makeOlder(KarrotInstance instance) throws IOException, SQLException {
        List<Year> later = later();
        for (int i = later.size(); i > 0; i--) {
            Sql.run(instance, script("before-" + later.get(i - 1).month));
        }
        return instance;
    }

    /** Upgrades an instance of this month to May 2024. */
    public void upgrade(KarrotInstance instance) throws IOException, SQLException {
        for (Year year : later()) {
            Sql.run(instance, script("since-" + year.month));
        }
    }

    private List<Year> later() {
        return Arrays.stream(values()).filter(year -> year.compareTo(this) > 0).toList();
    }

    private static String script(String name) throws IOException {
        try (InputStream script = Year.class.getResourceAsStream(name + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
