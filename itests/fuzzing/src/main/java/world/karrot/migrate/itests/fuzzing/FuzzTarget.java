package world.karrot.migrate.itests.fuzzing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.fuzzing.fuzzer.OpenPgpFuzzer;
import world.karrot.migrate.itests.fuzzing.fuzzer.PeopleFuzzer;
import world.karrot.migrate.itests.fuzzing.fuzzer.RowsFuzzer;
import world.karrot.migrate.itests.fuzzing.fuzzer.SettingsFuzzer;
import world.karrot.migrate.itests.fuzzing.fuzzer.TarFuzzer;
import world.karrot.migrate.itests.fuzzing.fuzzer.XzFuzzer;

/** What is fuzzed, and the code whose coverage guides it there. */
public enum FuzzTarget {
    TAR(TarFuzzer.class, "org.apache.commons.compress.archivers.tar"),
    OPENPGP(OpenPgpFuzzer.class, "org.bouncycastle.bcpg", "org.bouncycastle.openpgp"),
    XZ(XzFuzzer.class, "org.tukaani.xz"),
    ROWS(RowsFuzzer.class, "com.fasterxml.jackson.core"),
    PEOPLE(PeopleFuzzer.class, "com.fasterxml.jackson.dataformat.csv"),
    SETTINGS(SettingsFuzzer.class);

    private static final String OURS = "world.karrot.migrate.archive.**:world.karrot.migrate.database.internal.env.**:"
            + "world.karrot.migrate.shell.internal.people.**";

    private final Class<?> type;
    private final String libraries;

    FuzzTarget(Class<?> type, String... libraries) {
        this.type = type;
        this.libraries =
                Arrays.stream(libraries).map(name -> ":" + name + ".**").collect(Collectors.joining());
    }

    String className() {
        return type.getName();
    }

    /** Packages, as Jazzer wants them. */
    String instrumented() {
        return OURS + libraries;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
