package world.karrot.migrate.itests.distribution;

import java.nio.file.Path;

/** What the build has made. */
final class Distribution {

    static final Path TARBALL = Path.of(System.getProperty("karrot.distribution", "none"));

    private Distribution() {}
}
