package world.karrot.migrate.itests.moving.dropped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Whoever comes first has to wait there until the test lets them pass. */
final class Gate {
    private String port;

    /** @param port where the test listens; null for no gate */
    Gate(String port) {
        this.port = port;
    }

    /** Knocks at the test's port, and waits for the connection's end. */
    synchronized void pass() {
        if (port != null) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
                port = null;
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
