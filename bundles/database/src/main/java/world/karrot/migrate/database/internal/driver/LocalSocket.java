package world.karrot.migrate.database.internal.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * A Unix domain socket that the driver takes for an ordinary one. It has no timeouts, and nothing to tune; the driver
 * reads and writes it from one thread.
 */
final class LocalSocket extends Socket {
    private final UnixDomainSocketAddress address;
    private final SocketChannel channel;

    LocalSocket(UnixDomainSocketAddress address) throws IOException {
        this.address = address;
        this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    /** Connects to the socket's own address, whatever host and port the driver has been told. */
    @Override
    public void connect(SocketAddress ignored, int timeout) throws IOException {
        channel.connect(address);
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream getOutputStream() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public void setSoTimeout(int milliseconds) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
