package world.karrot.migrate.launcher.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The release that this end of {@code bin/karrot} belongs to. */
public final class Release {

    private Release() {}

    /** Its version, by the manifest of the jar that this class comes from, wherever others are on the class path. */
    public static String version() throws IOException {
        String root = "../".repeat(Release.class.getPackageName().split("\\.").length);
        URL manifest = new URL(Release.class.getResource("Release.class"), root + "META-INF/MANIFEST.MF");
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        }
    }
}
