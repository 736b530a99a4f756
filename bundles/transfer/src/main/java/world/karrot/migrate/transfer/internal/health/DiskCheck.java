package world.karrot.migrate.transfer.internal.health;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.MachineCheck;
import world.karrot.migrate.transfer.internal.media.FreeSpace;

/** Whether there is room for an archive, and for what Karaf keeps. */
@Component
public final class DiskCheck implements MachineCheck {
    @Override
    public String subject() {
        return "disk";
    }

    @Override
    public Health examine(Path folder) {
        List<FreeSpace> disks =
                Stream.concat(Stream.of(folder), karaf()).map(FreeSpace::of).toList();
        return new Health(
                disks.stream().map(FreeSpace::toString).collect(joining(", ")),
                disks.stream().flatMap(FreeSpace::problems).toList(),
                Stream.concat(disks.stream().flatMap(FreeSpace::warnings), closed(folder))
                        .toList());
    }

    /** Outside of Karaf there is none. */
    private static Stream<Path> karaf() {
        return Stream.ofNullable(System.getProperty("karaf.data")).map(Path::of);
    }

    private static Stream<Finding> closed(Path folder) {
        return Files.isWritable(folder)
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "No archive can be written into " + folder + ": " + FileException.DENIED,
                        "Name another folder with -o of karrot:export."));
    }
}
