package world.karrot.migrate.launcher.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The release that this end of {@code bin/karrot} belongs to. */
public final class Release {

    private Release() {}

    /** Its version, by the manifest of the jar that this class comes from. */
    public static String version() throws IOException {
        try (InputStream manifest = Release.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        }
    }
}
