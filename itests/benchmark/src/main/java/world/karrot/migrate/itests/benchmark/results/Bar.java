package world.karrot.migrate.itests.benchmark.results;

import java.util.Map;

/** The ratios that are watched, and what each may be at most. */
public enum Bar {
    EXPORT("export / native", 0.85),
    SIZE("archive / xz -6", 1.15),
    IMPORT("import / native", 1.4),
    IMPORT_BY_SETS("import, keys proved by sets / native", 0.95),
    IMPORT_ALONE("import but for reading back / native", 1.5),
    UNDO("undo / import", 0.5),
    UNDO_BY_SETS("undo / import, keys proved by sets", 0.5),
    PICTURES_OUT("export of pictures / tar and gpg, native export of the rows", 1),
    PICTURES_IN("import of pictures / gpg, xz and tar, native load of the rows", 1.2),
    GROUPS("100 groups / one", 2),
    EXPORT_GROWTH("export, time of a row at the largest / next scale", 1.1),
    IMPORT_GROWTH("import, time of a row at the largest / next scale", 1.1),
    HEAP("import, bytes of heap for each row more", 2),
    PICTURES("sizes of photos / Pillow on one core", 0.4);

    /** Measurements differ by this much from one run to the next. */
    private static final double NOISE = 1.15;

    private final String text;
    private final double most;

    Bar(String text, double most) {
        this.text = text;
        this.most = most;
    }

    public String text() {
        return text;
    }

    double most() {
        return most;
    }

    /** Whether it has become worse since the last recorded run, and more so than by chance. */
    boolean isWorse(Map<String, Double> now, Map<String, Double> before) {
        return now.containsKey(text) && before.containsKey(text) && now.get(text) > NOISE * before.get(text);
    }
}
