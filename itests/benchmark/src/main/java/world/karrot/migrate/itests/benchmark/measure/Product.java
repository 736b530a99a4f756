package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Our side: commands of a running Karaf. */
public final class Product {
    private final MeasuredKaraf karaf;
    private final Path archive;
    private final Path password;

    public Product(MeasuredKaraf karaf, Path work) {
        this.karaf = karaf;
        this.archive = work.resolve("export.tar.xz.gpg");
        this.password = work.resolve("password");
    }

    public void connect(String name, KarrotInstance instance) throws IOException, InterruptedException {
        karaf.karrot("connect --name " + name + " --env " + instance.env());
    }

    /** Seconds of a command that does next to nothing. */
    double idle() throws IOException, InterruptedException {
        return karaf.karrot("instances");
    }

    public double export(String instance, int groups) throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(password);
        String ids =
                IntStream.rangeClosed(1, groups).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return karaf.karrot("export %s -i %s -o %s --password-file %s".formatted(ids, instance, archive, password));
    }

    public double importInto(String instance) throws IOException, InterruptedException {
        return karaf.karrot("import %s -i %s --password-file %s".formatted(archive, instance, password));
    }

    /** Takes the first import back. */
    double undo(String instance) throws IOException, InterruptedException {
        return karaf.karrot("undo 1 --yes -i " + instance);
    }

    Path archive() {
        return archive;
    }

    Path password() {
        return password;
    }

    public long archiveSize() throws IOException {
        return Files.size(archive);
    }

    MeasuredKaraf karaf() {
        return karaf;
    }
}
