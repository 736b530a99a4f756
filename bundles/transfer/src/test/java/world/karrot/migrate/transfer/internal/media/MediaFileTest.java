package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class MediaFileTest {
    private final List<String> calls = new ArrayList<>();

    /** Such as one on a disk of another machine that is away. */
    @Test
    public void aFileThatDoesNotSayItsSizeIsNotLeftOpen() {
        assertThatThrownBy(() -> MediaFile.of(Path.of("a.jpg"), withoutSize()))
                .isInstanceOf(IOException.class)
                .hasMessage("Stale file handle");
        assertThat(calls).containsExactly("size", "close");
    }

    private SeekableByteChannel withoutSize() {
        return (SeekableByteChannel) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SeekableByteChannel.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("size")) {
                        throw new IOException("Stale file handle");
                    }
                    return null;
                });
    }
}
