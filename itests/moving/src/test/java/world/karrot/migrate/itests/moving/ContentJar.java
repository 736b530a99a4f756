package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import world.karrot.migrate.itests.moving.dropped.Activator;

/** Makes a bundle that moves what its headers say. */
final class ContentJar {

    private static final String API = "world.karrot.migrate.api.";
    private static final Class<?> INSIDE = Activator.class;

    private final Manifest manifest = new Manifest();
    private final String file;

    ContentJar(String name, String version) {
        file = name + "-" + version + ".jar";
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        with("Bundle-ManifestVersion", "2");
        with("Bundle-SymbolicName", name);
        with("Bundle-Version", version);
        with("Bundle-Activator", INSIDE.getName());
        with(
                "Import-Package",
                Stream.concat(
                                Stream.of("org.osgi.framework"),
                                Stream.of("content", "archive", "extension", "instance", "model")
                                        .map(API::concat))
                        .collect(Collectors.joining(",")));
    }

    /** @param models each with the reference to its owner behind a {@code <} */
    ContentJar content(String name, String... models) {
        return with(Activator.CONTENT, name + " " + String.join(" ", models));
    }

    ContentJar with(String header, String value) {
        manifest.getMainAttributes().putValue(header, value);
        return this;
    }

    /** Writes it into a folder, under a name made of its own and its version. */
    Path write(Path folder) throws IOException {
        Path jar = folder.resolve(file);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path compiled : classes()) {
                out.putNextEntry(
                        new ZipEntry(INSIDE.getPackageName().replace('.', '/') + "/" + compiled.getFileName()));
                Files.copy(compiled, out);
            }
        }
        return jar;
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(INSIDE.getResource("").toURI()))) {
            return files.toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
