package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import world.karrot.migrate.itests.moving.dropped.Activator;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Export;

/** An export or import that runs keeps the models, exporters and importers that it began with. */
public class RunningWithoutItsBundleIT {

    private static final String FILE = "tools.jar";
    private static final int MILLIS_TO_ARRIVE = 60_000;

    private final Workbench workbench = new Workbench(Workbench.CORE_ONLY);
    private final DeployFolder deploy = new DeployFolder();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(workbench).around(deploy);

    private Tools tools;

    @Before
    public void prepare() throws Exception {
        tools = Tools.on(workbench);
    }

    @Test
    public void anExport() throws Exception {
        ContentJar bundle = bundle("1.0.0").with(Activator.EXPORTER, "tools.tool Drill Borer;tools.loan later sooner");
        Export export = whileItsBundleGoes(
                bundle, "1.0.0", () -> workbench.export(tools.source(), "1").succeeds());
        assertThat(export.outcome().out()).containsPattern("tools.tool +2\n").containsPattern("tools.loan +2\n");

        deploy(bundle("1.1.0"), "1.1.0");
        workbench.importInto(tools.target(), export).succeeds();
        assertThat(tools.arrived()).containsExactly("Borer", "Hammer");
        assertThat(Sql.column(tools.target(), "SELECT details ->> 'note' FROM tools_loan ORDER BY id"))
                .containsExactly("sooner", null);
    }

    @Test
    public void anImport() throws Exception {
        deploy(bundle("1.0.0"), "1.0.0");
        Export export = workbench.export(tools.source(), "1").succeeds();

        ContentJar bundle = bundle("1.1.0").with(Activator.IMPORTER, "tools.tool Hammer Mallet");
        whileItsBundleGoes(
                bundle,
                "1.1.0",
                () -> workbench.importInto(tools.target(), export).succeeds());
        assertThat(tools.arrived()).containsExactly("Drill", "Mallet");
    }

    /** Removes the bundle when the work has come to its gate, and then lets it go on. */
    private <T> T whileItsBundleGoes(ContentJar bundle, String version, Callable<T> work) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (ServerSocket gate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gate.setSoTimeout(MILLIS_TO_ARRIVE);
            deploy(bundle.with(Activator.GATE, Integer.toString(gate.getLocalPort())), version);
            Future<T> done = worker.submit(work);
            try (Socket waiting = gate.accept()) {
                assertThat(waiting.isConnected()).isTrue();
                deploy.remove(FILE);
                deploy.awaitModels("(?!.*tools)");
            }
            return done.get();
        } finally {
            worker.shutdownNow();
        }
    }

    private void deploy(ContentJar bundle, String version) throws IOException, InterruptedException {
        deploy.drop(bundle.write(workbench.folder()), FILE);
        deploy.awaitModels(".*tools.loan\torg.example.tools\t" + version);
    }

    private static ContentJar bundle(String version) {
        return new ContentJar("org.example.tools", version).content("tools", "tools.tool<group", "tools.loan<tool");
    }
}
