package world.karrot.migrate.itests.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.io.IOUtils;
import world.karrot.migrate.itests.moving.dropped.Activator;

/** Makes a bundle that moves what its headers say. */
final class ContentJar {

    private static final String API = "world.karrot.migrate.api.";
    private static final String COMPONENTS = "OSGI-INF/component.xml";
    private static final String COMPONENT = """
            <component xmlns="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s"><implementation class="%1$s"/>
            <service><provide interface="world.karrot.migrate.api.content.ContentType"/></service>%2$s</component>
            """;
    private static final Class<?> INSIDE = Activator.class;

    private final Manifest manifest = new Manifest();
    private final String file;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

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

    /**
     * What the framework makes a component of, as bnd would have it.
     *
     * @param type its class, which comes along
     * @param needs names of services that it cannot do without
     */
    ContentJar component(Class<?> type, String... needs) throws IOException {
        String references = Stream.of(needs)
                .map(need -> "<reference name=\"" + need + "\" interface=\"" + need + "\"/>")
                .collect(Collectors.joining());
        String compiled = type.getName().replace('.', '/') + ".class";
        entries.put(COMPONENTS, COMPONENT.formatted(type.getName(), references).getBytes(UTF_8));
        entries.put(compiled, IOUtils.resourceToByteArray("/" + compiled));
        return with("Service-Component", COMPONENTS);
    }

    ContentJar with(String header, String value) {
        manifest.getMainAttributes().putValue(header, value);
        return this;
    }

    /** Writes it into a folder, under a name made of its own and its version. */
    Path write(Path folder) throws IOException {
        Path jar = folder.resolve(file);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
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
