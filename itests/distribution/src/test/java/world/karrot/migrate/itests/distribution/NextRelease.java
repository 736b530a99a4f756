package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What comes after this release: the same with another version. */
final class NextRelease {

    static final String VERSION = "99.0.0";

    private static final String OURS = "world.karrot.migrate.";

    private NextRelease() {}

    /** Writes its KAR into a folder. */
    static Path kar(Path kar, String version, Path folder) throws IOException {
        Path next = folder.resolve(kar.getFileName().toString().replace(version, VERSION));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(kar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(next))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                out.putNextEntry(new ZipEntry(name.replace(version, VERSION)));
                out.write(changed(name.substring(name.lastIndexOf('/') + 1), in.readAllBytes(), version));
            }
        }
        return next;
    }

    private static byte[] changed(String name, byte[] content, String version) throws IOException {
        if (!name.startsWith(OURS)) {
            return content;
        }
        return name.endsWith(".jar") ? jar(content) : features(new String(content, UTF_8), version);
    }

    private static byte[] features(String xml, String version) {
        return xml.replace(version, VERSION)
                .replaceAll("version=\"\\[.*?\\)\"", "version=\"" + VERSION + "\"")
                .getBytes(UTF_8);
    }

    /** One of its jars. */
    static byte[] jar(byte[] jar) throws IOException {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar));
                JarOutputStream out = new JarOutputStream(next, changed(in.getManifest()))) {
            copy(in, out);
        }
        return next.toByteArray();
    }

    private static Manifest changed(Manifest manifest) {
        manifest.getMainAttributes().putValue("Bundle-Version", VERSION);
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        return manifest;
    }

    private static void copy(JarInputStream in, JarOutputStream out) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            in.transferTo(out);
        }
    }
}
