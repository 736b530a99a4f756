package world.karrot.migrate.shell.internal.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a people file, in the order in which they are written. */
enum PeopleColumn {
    ID,
    NAME,
    EMAIL,
    BECOMES,
    ACCOUNT,
    NOTE;

    static List<String> headers() {
        return Arrays.stream(values()).map(PeopleColumn::header).toList();
    }

    /** As it stands in the first line. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
