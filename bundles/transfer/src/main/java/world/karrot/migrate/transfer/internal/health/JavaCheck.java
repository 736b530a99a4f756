package world.karrot.migrate.transfer.internal.health;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.MachineCheck;

/** Which Java this is. None of these bundles starts in one that is older than what is needed. */
@Component
public final class JavaCheck implements MachineCheck {
    private static final int TRIED = 17;
    private static final long MEBIBYTE = 1 << 20;

    /** In which Java writes names of files, by the language that it was started in; changing it later does nothing. */
    private static final String ENCODING = "sun.jnu.encoding";

    private final Runtime.Version version;
    private final String encoding;

    @Activate
    public JavaCheck() {
        this(Runtime.version(), System.getProperty(ENCODING));
    }

    JavaCheck(Runtime.Version version, String encoding) {
        this.version = version;
        this.encoding = encoding;
    }

    @Override
    public String subject() {
        return "Java";
    }

    @Override
    public Health examine(Path folder) {
        String memory = Runtime.getRuntime().maxMemory() / MEBIBYTE + " MiB of memory";
        return new Health(version.feature() + ", with " + memory, unwritable(), untried());
    }

    private List<Finding> unwritable() {
        return "UTF-8".equalsIgnoreCase(encoding)
                ? List.of()
                : List.of(Finding.of(
                        "This Java cannot write all names of files: in the language that it was started in, they are in "
                                + encoding,
                        "Start Karaf with LC_ALL=C.UTF-8."));
    }

    private List<Finding> untried() {
        return version.feature() == TRIED
                ? List.of()
                : List.of(Finding.of(
                        "This is Java " + version.feature() + ", and only " + TRIED + " is tried",
                        "Install a JDK " + TRIED + ", and say where it is with JAVA_HOME in bin/setenv."));
    }
}
