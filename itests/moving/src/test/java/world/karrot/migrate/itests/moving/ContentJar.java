package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.itests.moving.dropped.Activator;
import world.karrot.migrate.itests.workshop.framework.BundleJar;

/** Makes a bundle that moves what its headers say. */
final class ContentJar {

    private static final String IMPORTS = Stream.concat(
                    Stream.of("org.osgi.framework"),
                    Stream.of("content", "archive", "extension", "instance", "model")
                            .map("world.karrot.migrate.api."::concat))
            .collect(Collectors.joining(","));

    private static final Class<?> INSIDE = Activator.class;

    private final BundleJar bundle;
    private final String file;

    ContentJar(String name, String version) {
        file = name + "-" + version + ".jar";
        bundle = new BundleJar(name, version, IMPORTS).header("Bundle-Activator", INSIDE.getName());
    }

    /** @param models each with the reference to its owner behind a {@code <} */
    ContentJar content(String name, String... models) {
        return with(Activator.CONTENT, name + " " + String.join(" ", models));
    }

    /**
     * One that is named after its class.
     *
     * @param type its class, which comes along
     * @param needs names of services that it cannot do without
     */
    ContentJar component(Class<?> type, String... needs) throws IOException {
        bundle.component(
                type.getName(), type, Stream.of(needs).collect(Collectors.toMap(Function.identity(), need -> need)));
        return this;
    }

    ContentJar with(String header, String value) {
        bundle.header(header, value);
        return this;
    }

    /** Writes it into a folder, under a name made of its own and its version. */
    Path write(Path folder) throws IOException {
        String inside = INSIDE.getPackageName().replace('.', '/') + "/";
        for (Path compiled : classes()) {
            bundle.entry(inside + compiled.getFileName(), Files.readAllBytes(compiled));
        }
        return Files.write(folder.resolve(file), bundle.bytes());
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(INSIDE.getResource("").toURI()))) {
            return files.toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
