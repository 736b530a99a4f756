package world.karrot.migrate.itests.distribution;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/**
 * A test that runs inside of the distribution, in one Karaf for all methods of its class. What such a class names is
 * loaded inside of Karaf; what only the test's host needs goes into another class, used from {@link #configuration}.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class KarafTest {

    static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
    static final String SHELL = "etc/org.apache.karaf.shell.cfg";

    /** With what {@code bin/karaf} starts a JVM. */
    private static final String MODULES = """
            --add-reads=java.xml=java.logging
            --add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED
            --add-opens=java.base/java.security=ALL-UNNAMED
            --add-opens=java.base/java.net=ALL-UNNAMED
            --add-opens=java.base/java.lang=ALL-UNNAMED
            --add-opens=java.base/java.util=ALL-UNNAMED
            --add-opens=java.naming/javax.naming.spi=ALL-UNNAMED
            --add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED
            --add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED
            """;

    /** Its being there is what a test waits for before it starts. */
    @Inject
    protected BootFinished booted;

    @Configuration
    public Option[] configuration() {
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(Distribution.TARBALL.toUri().toString())
                        .unpackDirectory(new File("target/karaf"))
                        .useDeployFolder(false),
                composite(Stream.concat(MODULES.lines(), patches())
                        .map(VMOption::new)
                        .toArray(Option[]::new)),
                configureConsole().ignoreLocalConsole(),
                editConfigurationFilePut(SHELL, "sshPort", Integer.toString(freePort())),
                // Where what Pax Exam adds to the distribution is.
                editConfigurationFilePut(
                        MAVEN, "org.ops4j.pax.url.mvn.localRepository", System.getProperty("maven.repository")));
    }

    private static Stream<String> patches() {
        String specs = "lib/endorsed/org.apache.karaf.specs.%s-" + System.getProperty("karaf.version") + ".jar";
        return Stream.of(
                "--patch-module=java.base=" + specs.formatted("locator"),
                "--patch-module=java.xml=" + specs.formatted("java.xml"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
