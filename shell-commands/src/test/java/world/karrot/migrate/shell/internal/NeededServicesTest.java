package world.karrot.migrate.shell.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.junit.Test;
import world.karrot.migrate.api.health.HealthService;

/** Karaf gives commands their services, and the bundle has to say by itself which these are. */
public final class NeededServicesTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    public void theBundleRequiresAllServicesThatItsCommandsGet() throws IOException {
        String required = required();
        List<String> services = services();
        assertTrue(services.toString(), services.contains(HealthService.class.getName()));
        assertEquals(
                List.of(),
                services.stream()
                        .filter(service -> !required.contains("(objectClass=" + service + ")"))
                        .toList());
    }

    private static String required() throws IOException {
        try (InputStream manifest = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(manifest).getMainAttributes().getValue("Require-Capability");
        }
    }

    /** Those of ours. */
    private static List<String> services() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString().replaceFirst("\\.class$", ""))
                    .map(NeededServicesTest::load)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> field.isAnnotationPresent(Reference.class))
                    .map(Field::getType)
                    .map(Class::getName)
                    .filter(name -> name.startsWith("world.karrot.migrate.api."))
                    .distinct()
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.'), false, NeededServicesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
