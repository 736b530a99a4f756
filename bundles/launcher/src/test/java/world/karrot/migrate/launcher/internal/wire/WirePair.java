package world.karrot.migrate.launcher.internal.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * The two ends of a connection through a real socket.
 *
 * @param channel the client's, for what no client of ours would send
 */
public record WirePair(SocketChannel channel, Wire client, Wire karaf) implements AutoCloseable {
    /**
     * Connects both.
     *
     * @param socket which is not there yet
     */
    public static WirePair through(Path socket) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            SocketChannel channel = SocketChannel.open(address);
            return new WirePair(channel, new Wire(channel), new Wire(server.accept()));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        karaf.close();
    }
}
