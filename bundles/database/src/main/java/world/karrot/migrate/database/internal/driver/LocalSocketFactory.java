package world.karrot.migrate.database.internal.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import javax.net.SocketFactory;

/** Gives the driver, which knows TCP only, PostgreSQL's local socket. The driver makes one by this class's name. */
public final class LocalSocketFactory extends SocketFactory {
    private final UnixDomainSocketAddress address;

    /**
     * What the driver calls.
     *
     * @param path of the socket
     */
    public LocalSocketFactory(String path) {
        this.address = UnixDomainSocketAddress.of(path);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new LocalSocket(address);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }
}
