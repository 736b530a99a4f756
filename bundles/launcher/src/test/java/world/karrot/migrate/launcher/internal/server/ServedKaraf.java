package world.karrot.migrate.launcher.internal.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/** The framework, the shell and the folders of a Karaf in this virtual machine, and in it what bin/karrot calls. */
public final class ServedKaraf extends TemporaryFolder {
    private final SessionFactory sessions = new SessionFactoryImpl(new ThreadIOImpl());
    private final Map<String, String> properties = new HashMap<>();
    private Framework framework;
    private BundleContext launcher;
    private CommandServer server;

    /** With a setting that {@code bin/karaf} hands over. */
    public ServedKaraf with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    @Override
    protected void before() throws Throwable {
        super.before();
        newFolder("deploy");
        newFolder("etc");
        properties.put("karaf.base", home().toString());
        properties.put("karaf.data", data().path().toString());
        properties.put("karaf.etc", home().resolve("etc").toString());
        properties.put(Constants.FRAMEWORK_STORAGE, newFolder("bundles").toString());
        framework = new FrameworkFactory().newFramework(properties);
        framework.start();
        Bundle bundle = context().installBundle("launcher", emptyBundle());
        bundle.start();
        launcher = bundle.getBundleContext();
    }

    @Override
    protected void after() {
        try {
            close();
            framework.stop();
            framework.waitForStop(0);
        } catch (BundleException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            super.after();
        }
    }

    public Path home() {
        return getRoot().toPath();
    }

    public DataFolder data() {
        return new DataFolder(home().resolve("data"));
    }

    /** That of the framework. */
    BundleContext context() {
        return framework.getBundleContext();
    }

    /** That of the bundle that serves. */
    BundleContext launcher() {
        return launcher;
    }

    SessionFactory sessions() {
        return sessions;
    }

    /** Lets a command be called. */
    public void offer(String name, ShellCommand.Work work) {
        sessions.getRegistry().register(new ShellCommand(name, work));
    }

    /** Takes calls from when on all bundles are started. */
    public void serve() throws IOException {
        Files.createDirectories(data().cache());
        server = new CommandServer(launcher, sessions, new OnDemand(launcher));
        restoreContent();
        context().addBundleListener((SynchronousBundleListener) this::deactivate);
    }

    /** The content that somebody installed is there again. */
    void restoreContent() {
        server.setContent(null);
    }

    /** Karaf takes its features service away, and with it whoever keeps content. */
    void takeFeaturesAway() {
        server.unsetContent(null);
    }

    /** As Karaf does with the components of a bundle. */
    private void deactivate(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().equals(launcher.getBundle())) {
            close();
        }
    }

    /** All bundles are started; returns when everybody has heard of it. */
    public void finishStart() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        launcher.addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                heard.countDown();
            }
        });
        framework.adapt(FrameworkStartLevel.class).setStartLevel(2);
        heard.await();
    }

    /** Takes calls no longer. */
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /** Returns when Karaf has stopped. */
    public void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    static InputStream emptyBundle() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
