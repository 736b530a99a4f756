package world.karrot.migrate.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.itests.faults.FaultyTransaction.Fault;

/** Does something to every file that an import has put into the media folder. */
final class SpoiltFiles implements Fault {
    private final Path media;
    private final Spoiling spoiling;
    private final Set<Path> old;
    private long spoilt;

    SpoiltFiles(Path media, Spoiling spoiling) {
        this.media = media;
        this.spoiling = spoiling;
        this.old = files();
    }

    private Set<Path> files() {
        try (Stream<Path> paths = Files.walk(media)) {
            return paths.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RowLoader in(Table table, List<Column> columns, RowLoader right) {
        return right;
    }

    @Override
    public void afterLoading() {
        Set<Path> files = files();
        files.removeAll(old);
        files.forEach(this::spoil);
    }

    private void spoil(Path file) {
        try {
            spoiling.of(file);
            spoilt++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files. */
    long spoilt() {
        return spoilt;
    }

    /** What is done to a file. */
    interface Spoiling {
        void of(Path file) throws IOException;
    }
}
