package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.pictures.internal.KarrotPictures;
import world.karrot.migrate.pictures.internal.PictureLimits;

/** Two sizes of each photo, made here on all cores and by Pillow on one. */
public final class PictureComparison {
    public static final String OURS = "sizes of photos";
    public static final String PILLOW = "the same by Pillow on one core";

    private static final Set<Integer> SIZES = Set.of(600, 200);
    private static final double NANOS = 1e9;

    private static final String SCRIPT = """
            import glob
            from PIL import Image
            for name in glob.glob("*.jpg"):
                for size in (600, 200):
                    picture = Image.open(name)
                    picture.thumbnail((size, size), Image.LANCZOS)
                    picture.save(f"{name}.{size}", format="JPEG", quality=70)
            """;

    private final Path folder;
    private final Bash bash;
    private final PictureScaler scaler = new KarrotPictures(PictureLimits.usual());

    public PictureComparison(Path work, Bash bash) throws IOException {
        folder = Files.createDirectories(work.resolve("photos"));
        this.bash = bash;
    }

    /**
     * Measures both, in turn.
     *
     * @return seconds of each round; nothing if there is no Pillow
     */
    public Map<String, List<Double>> run(int photos, int rounds) throws IOException, InterruptedException {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        if (!hasPillow()) {
            Messages.say("Sizes of photos are left out: python3 with Pillow cannot be found here.");
            return seconds;
        }
        Photos.make(folder, photos);
        makeSizes(photos);
        for (int round = 0; round < rounds; round++) {
            note(seconds, OURS, makeSizes(photos));
            note(seconds, PILLOW, bash.time("cd \"$FOLDER\"; python3 -c \"$SCRIPT\"", variables()));
        }
        return seconds;
    }

    private boolean hasPillow() throws InterruptedException {
        try {
            bash.time("python3 -c 'import PIL'", Map.of());
            return true;
        } catch (IOException e) {
            return false; // The log says what is missing.
        }
    }

    private Map<String, String> variables() {
        return Map.of("FOLDER", folder.toString(), "SCRIPT", SCRIPT);
    }

    private static void note(Map<String, List<Double>> all, String what, double seconds) {
        all.computeIfAbsent(what, name -> new ArrayList<>()).add(seconds);
        Messages.say("%s: %.1f s", what, seconds);
    }

    private double makeSizes(int photos) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Path>> tasks = IntStream.range(0, photos)
                    .<Callable<Path>>mapToObj(i -> () -> makeSizes(folder.resolve(i + ".jpg")))
                    .toList();
            for (Future<Path> made : cores.invokeAll(tasks)) {
                made.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            cores.shutdown();
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private Path makeSizes(Path photo) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(photo)) {
            for (Map.Entry<Integer, byte[]> size : scaler.scale(channel, SIZES).entrySet()) {
                Files.write(Path.of(photo + "." + size.getKey()), size.getValue());
            }
        }
        return photo;
    }
}
