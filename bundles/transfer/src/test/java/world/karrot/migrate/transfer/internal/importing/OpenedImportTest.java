package world.karrot.migrate.transfer.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.instance.ImportTransaction;

public class OpenedImportTest {
    private final List<String> calls = new ArrayList<>();

    /** All of it may be committed by then, and that must not read as if nothing had changed. */
    @Test
    public void anArchiveThatCannotBeClosedIsNoFailureOfTheImport() {
        OpenedImport opened = new OpenedImport(null, null, closing(Archive.class), closing(ImportTransaction.class));

        assertThatCode(opened::close).doesNotThrowAnyException();
        assertThat(calls).containsExactly("ImportTransaction.close", "Archive.close");
    }

    private <T> T closing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.add(type.getSimpleName() + "." + method.getName());
                    if (type == Archive.class) {
                        throw new IOException("Input/output error");
                    }
                    return null;
                }));
    }
}
