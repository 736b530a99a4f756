package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an image is made by. */
record Containerfile(List<Step> steps) {

    /** @param word the first of its line, such as {@code COPY} */
    record Step(String word, String rest) {
        private static Step of(String line) {
            String[] parts = line.split(" ", 2);
            return new Step(parts[0], parts[1].strip());
        }
    }

    static Containerfile read(Path file) throws IOException {
        return new Containerfile(Files.readString(file)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Step::of)
                .toList());
    }
}
