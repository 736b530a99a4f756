package world.karrot.migrate.launcher.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The socket at which {@code bin/karrot} calls. */
final class CallSocket implements Closeable {

    /** The longest path that every system takes for a socket, in bytes. */
    private static final int LONGEST_PATH = 100;

    private final ServerSocketChannel server;
    private final Path path;
    private final Path address;

    private CallSocket(ServerSocketChannel server, Path path, Path address) {
        this.server = server;
        this.path = path;
        this.address = address;
    }

    /** Listens, in place of a Karaf that was killed and left its socket behind. */
    static CallSocket open(Path path) throws IOException {
        Files.deleteIfExists(path);
        Path address = shortEnough(path);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(address));
            Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-------"));
            return new CallSocket(server, path, address);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** A path that is too long for a socket becomes a link to one in a directory of its own. */
    private static Path shortEnough(Path socket) throws IOException {
        if (socket.toString().getBytes(UTF_8).length <= LONGEST_PATH) {
            return socket;
        }
        Path address = Files.createTempDirectory(Path.of("/tmp"), "karrot").resolve("socket");
        return Files.readSymbolicLink(Files.createSymbolicLink(socket, address));
    }

    SocketChannel accept() throws IOException {
        return server.accept();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.delete(address);
        if (Files.deleteIfExists(path)) {
            Files.delete(address.getParent());
        }
    }
}
