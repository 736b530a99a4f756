package world.karrot.migrate.itests.workshop.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.apache.commons.io.IOUtils;

/** Makes a bundle of its headers and of what it holds. */
public final class BundleJar {
    private static final String COMPONENTS = "OSGI-INF/component.xml";
    private static final String COMPONENT = """
            <component xmlns="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s"><implementation class="%s"/>
            <service><provide interface="world.karrot.migrate.api.content.ContentType"/></service>%s</component>
            """;

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** @param imports packages that it needs */
    public BundleJar(String name, String version, String imports) {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", version);
        header("Import-Package", imports);
    }

    public BundleJar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    public BundleJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** A class as it was compiled. */
    public BundleJar type(Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        return entry(file, IOUtils.resourceToByteArray("/" + file));
    }

    /**
     * What the framework makes a component of, as bnd would have it.
     *
     * @param type its class, which comes along
     * @param needs interfaces of services that it cannot do without, by name
     */
    public BundleJar component(String name, Class<?> type, Map<String, String> needs) throws IOException {
        String references = needs.entrySet().stream()
                .map(need -> "<reference name=\"" + need.getKey() + "\" interface=\"" + need.getValue() + "\"/>")
                .collect(Collectors.joining());
        String component = COMPONENT.formatted(name, type.getName(), references);
        return entry(COMPONENTS, component.getBytes(UTF_8)).type(type).header("Service-Component", COMPONENTS);
    }

    public InputStream stream() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
