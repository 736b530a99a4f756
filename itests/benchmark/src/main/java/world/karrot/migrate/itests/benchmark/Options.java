package world.karrot.migrate.itests.benchmark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line says.
 *
 * @param scale of the instance that is compared; 1 has 200,000 activities
 * @param all whether messages and history are measured, too
 * @param rounds how often everything is measured
 * @param growth scales at which the growth is measured; may be empty
 * @param pictures how many of 1 MiB are moved; may be 0
 * @param photos of how many sizes are made; may be 0
 * @param onlyPictures whether nothing else is measured
 * @param record whether the documentation gets the results
 */
record Options(
        double scale,
        boolean all,
        int rounds,
        List<Double> growth,
        int pictures,
        int photos,
        boolean onlyPictures,
        boolean record) {
    private static final int PICTURES = 1500;
    private static final int PHOTOS = 200;

    static Options parse(String... arguments) {
        double scale = 1;
        boolean all = false;
        int rounds = 3;
        List<Double> growth = List.of(1.0, 3.0, 30.0);
        int pictures = PICTURES;
        int photos = PHOTOS;
        boolean onlyPictures = false;
        boolean record = false;
        for (Iterator<String> rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            switch (rest.next()) {
                case "--scale" -> scale = Double.parseDouble(rest.next());
                case "--content" -> all = rest.next().equals("all");
                case "--rounds" -> rounds = Integer.parseInt(rest.next());
                case "--growth" -> growth = numbers(rest.next());
                case "--pictures" -> pictures = Integer.parseInt(rest.next());
                case "--photos" -> photos = Integer.parseInt(rest.next());
                case "--only" -> onlyPictures = isPictures(rest.next());
                case "--record" -> record = true;
                default -> throw new IllegalArgumentException("Not an option of the benchmark");
            }
        }
        return new Options(scale, all, rounds, growth, pictures, photos, onlyPictures, record);
    }

    private static boolean isPictures(String part) {
        if (!part.equals("pictures")) {
            throw new IllegalArgumentException("Only pictures can be measured alone");
        }
        return true;
    }

    private static List<Double> numbers(String list) {
        return list.equals("none")
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(Double::valueOf).toList();
    }

    String content() {
        return all ? "all" : "core";
    }
}
