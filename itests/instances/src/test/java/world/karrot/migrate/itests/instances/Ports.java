package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;

/** Whether a server runs: the list of processes would show a dead one for a while. */
final class Ports {

    private Ports() {}

    static void assertOpen(int port) throws IOException {
        connect(port);
    }

    static void assertClosed(int port) {
        assertThrows(ConnectException.class, () -> connect(port));
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
}
