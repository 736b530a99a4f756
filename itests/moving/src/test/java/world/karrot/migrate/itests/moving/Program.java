package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** The {@code bin/karrot} of a distribution, with nothing on its standard input. */
record Program(Installation installation) {

    Outcome karrot(String... words) throws IOException, InterruptedException {
        return karrot(installation.home(), List.of(words));
    }

    Outcome karrot(Path folder, List<String> words) throws IOException, InterruptedException {
        String script = installation.script("karrot").toString();
        return Distribution.run(
                folder, null, Stream.concat(Stream.of(script), words.stream()).toArray(String[]::new));
    }
}
