package world.karrot.migrate.itests.faults.numbered;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;

/** Where a command is carried out. */
final class Scene {
    private final NumberedBench bench;
    private final Attempt attempt;
    private Callable<?> repair = () -> null;

    Scene(NumberedBench bench, Attempt attempt) {
        this.bench = bench;
        this.attempt = attempt;
    }

    NumberedBench bench() {
        return bench;
    }

    KarrotInstance instance() {
        return attempt.instance();
    }

    Path archive() {
        return attempt.archive();
    }

    /** One that belongs to the group. */
    Path mediaFile() throws Exception {
        String photo = Sql.column(instance(), "SELECT photo FROM groups_group WHERE id = 1")
                .get(0);
        return instance().media().resolve(photo);
    }

    /** The files below the media folder that no committed row names. */
    List<Path> unnamed(String column, String table) throws Exception {
        Set<String> named = Set.copyOf(Sql.column(instance(), "SELECT " + column + " FROM " + table));
        List<Path> files = bench.files(instance().media());
        return files.stream()
                .filter(file ->
                        !named.contains(instance().media().relativize(file).toString()))
                .toList();
    }

    /** Puts other bytes into a file. Returns what puts back those that are there now. */
    static Callable<?> change(Path file, UnaryOperator<byte[]> bytes) throws Exception {
        byte[] old = Files.readAllBytes(file);
        Files.write(file, bytes.apply(old.clone()));
        return () -> Files.write(file, old);
    }

    synchronized void repairWith(Callable<?> way) {
        repair = way;
    }

    /** Brings back what was, once the command has ended. */
    synchronized Object repair() throws Exception {
        return repair.call();
    }
}
