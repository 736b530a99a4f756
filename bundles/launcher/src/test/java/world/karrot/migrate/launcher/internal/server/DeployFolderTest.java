package world.karrot.migrate.launcher.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles that are dropped into {@code deploy/}, and a command that must not miss them. */
public class DeployFolderTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final ExecutorService command = Executors.newSingleThreadExecutor();
    private Path folder;

    @Before
    public void find() {
        folder = karaf.home().resolve("deploy");
    }

    @After
    public void stop() {
        command.shutdownNow();
    }

    @Test
    public void whatRunsIsNotWaitedFor() throws Exception {
        installed(jar("content.jar", Map.of(), "one")).start();
        Files.createFile(folder.resolve(".half.jar"));
        Files.createFile(folder.resolve("README"));
        assertThat(patient().settle()).isEmpty();
    }

    @Test
    public void whatWasDroppedJustNowIsWaitedFor() throws Exception {
        DeployFolder deploy = patient();
        Path jar = jar("content.jar", Map.of(), "one");
        Future<?> settled = command.submit(deploy::settle);
        Bundle bundle = installed(jar);
        bundle.start();
        assertThat(settled.get()).asString().isEqualTo("[]");

        jar("content.jar", Map.of(), "two");
        Future<?> changed = command.submit(deploy::settle);
        bundle.update(Files.newInputStream(jar));
        assertThat(changed.get()).asString().isEqualTo("[]");

        Files.delete(jar);
        Future<?> gone = command.submit(deploy::settle);
        bundle.uninstall();
        assertThat(gone.get()).asString().isEqualTo("[]");
    }

    @Test
    public void whatDoesNotRunIsNamedEachTimeAndWaitedForOnce() throws Exception {
        installed(jar("stopped.jar", Map.of(), "one"));
        installed(jar("changed.jar", Map.of(), "one")).start();
        jar("changed.jar", Map.of(), "two");
        installed(jar("grown.jar", Map.of(), "one")).start();
        jar("grown.jar", Map.of("Bundle-Name", "grown"), "one", "two");
        installed(jar("broken.jar", Map.of(), "one")).start();
        Files.writeString(folder.resolve("broken.jar"), "no jar any more");
        Path gone = jar("gone.jar", Map.of(), "one");
        installed(gone).start();
        Files.delete(gone);
        jar("unknown.jar", Map.of(), "one");
        String[] waiting = {"broken.jar", "changed.jar", "gone.jar", "grown.jar", "stopped.jar", "unknown.jar"};
        assertThat(new DeployFolder(karaf.context(), folder, Duration.ofMillis(1)).settle())
                .containsExactly(waiting);
        DeployFolder deploy = new DeployFolder(karaf.context(), folder, Duration.ofMillis(150));
        assertThat(deploy.settle()).containsExactly(waiting);
        assertThat(deploy.settle()).containsExactly(waiting);
    }

    /** It never becomes active, since it is part of another bundle. */
    @Test
    public void aFragmentRunsWhenItsHostHasIt() throws Exception {
        installed(jar("host.jar", Map.of("Bundle-SymbolicName", "host", "Bundle-ManifestVersion", "2"), "one"));
        Map<String, String> fragment =
                Map.of("Bundle-SymbolicName", "fragment", "Bundle-ManifestVersion", "2", "Fragment-Host", "host");
        installed(jar("fragment.jar", fragment, "two"));
        assertThat(impatient().settle()).containsExactly("fragment.jar", "host.jar");
        karaf.context().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
        karaf.context()
                .getBundle(folder.resolve("host.jar").toFile().toURI().toString())
                .start();
        assertThat(impatient().settle()).isEmpty();
    }

    private DeployFolder patient() {
        return new DeployFolder(karaf.context(), folder);
    }

    private DeployFolder impatient() {
        return new DeployFolder(karaf.context(), folder, Duration.ZERO);
    }

    private Bundle installed(Path jar) throws Exception {
        return karaf.context().installBundle(jar.toFile().toURI().toString());
    }

    /** A bundle of some headers, with a file of each of some contents. */
    private Path jar(String name, Map<String, String> headers, String... contents) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("folder/"));
            for (int number = 0; number < contents.length; number++) {
                out.putNextEntry(new JarEntry("folder/" + number));
                out.write(contents[number].getBytes(UTF_8));
            }
        }
        return jar;
    }
}
