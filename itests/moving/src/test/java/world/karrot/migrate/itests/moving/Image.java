package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What a Containerfile makes of a bare root, which stands in for its base image. */
final class Image {

    private static final Path VOLUME = Path.of("/data");

    private final Path context;
    private final BareRoot root;
    private final List<String> environment = new ArrayList<>();
    private List<String> entrypoint = List.of();
    private Path directory = Path.of("/");
    private String user = "0:0";

    private Image(Path context, BareRoot root) {
        this.context = context;
        this.root = root;
    }

    /** @param context the folder that it copies from */
    static Image build(Path file, Path context, BareRoot root) throws IOException, InterruptedException {
        Image image = new Image(context, root);
        for (Containerfile.Step step : Containerfile.read(file).steps()) {
            image.carryOut(step.word(), step.rest());
        }
        return image;
    }

    private void carryOut(String word, String rest) throws IOException, InterruptedException {
        switch (word) {
            case "FROM" -> assertThat(rest).as("the base image").endsWith(":17-jre");
            case "WORKDIR" -> changeTo(Path.of(rest));
            case "COPY" -> copy(Arrays.asList(rest.split(" ")));
            case "RUN" -> end(root.command(entry(user, Map.of(), List.of("sh", "-c", rest))));
            case "USER" -> user = rest;
            case "ENV" -> environment.add(rest);
            case "VOLUME" -> assertThat(rest).isEqualTo(VOLUME.toString());
            case "ENTRYPOINT" ->
                entrypoint = List.of(rest.replaceAll("[\\[\\]\" ]", "").split(","));
            default -> throw new IOException("Nothing is known here of " + word);
        }
    }

    private void changeTo(Path path) throws IOException {
        directory = path;
        Files.createDirectories(root.inside(path));
    }

    /** The content of a folder, as it is in an image, and files as they are. */
    private void copy(List<String> words) throws IOException, InterruptedException {
        Path to = Files.createDirectories(
                root.inside(directory.resolve(words.get(words.size() - 1)).normalize()));
        for (String word : words.subList(0, words.size() - 1)) {
            Path from = context.resolve(word);
            String content = Files.isDirectory(from) ? from + "/." : from.toString();
            end(List.of("cp", "-R", "--preserve=mode", content, to.toString()));
        }
    }

    private static void end(List<String> line) throws IOException, InterruptedException {
        run(line).succeeds();
    }

    private static Outcome run(List<String> line) throws IOException, InterruptedException {
        return Distribution.run(Path.of("/"), null, line.toArray(String[]::new));
    }

    /** A new volume, with what the image has in its place. */
    Path volume(Path folder) throws IOException, InterruptedException {
        end(List.of("cp", "-a", root.inside(VOLUME).toString(), folder.toString()));
        return folder;
    }

    /** As it says itself, or as others want it. */
    String user() {
        return user;
    }

    /** Runs its command in a container, where the volume and what is mounted beside it alone can be written to. */
    Outcome run(String as, Path volume, List<Path> mounts, String... words) throws IOException, InterruptedException {
        return run(command(as, volume, mounts, words));
    }

    /** What starts such a container: a process whose only child is the first one in the container. */
    List<String> command(String as, Path volume, List<Path> mounts, String... words) throws IOException {
        Map<Path, Path> all = new HashMap<>(Map.of(VOLUME, volume));
        mounts.forEach(mount -> all.put(mount, mount));
        List<String> line = new ArrayList<>(entrypoint);
        line.addAll(List.of(words));
        return root.command(entry(as, all, line));
    }

    private BareRoot.Entry entry(String as, Map<Path, Path> mounts, List<String> line) {
        return new BareRoot.Entry(as, directory, environment, mounts, line);
    }
}
