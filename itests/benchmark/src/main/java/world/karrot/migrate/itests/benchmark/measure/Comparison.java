package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Ours and the native tools, turn by turn. */
public final class Comparison {
    public static final String EXPORT = "export";
    public static final String NATIVE_EXPORT = "native export";
    public static final String IMPORT = "import";
    public static final String IMPORT_BY_SETS = "import, keys proved by sets";
    public static final String UNDO = "undo";
    public static final String UNDO_BY_SETS = "undo, keys proved by sets";
    public static final String NATIVE_LOAD = "native load";
    static final String IDLE = "command that does nothing";

    /** The default of `karrot:export`. */
    static final int LEVEL = 0;

    private static final int SMALL = 6;

    private final Lab lab;
    private final KarrotInstance source;
    private final int groups;
    private final Product product;
    private final Native exporting;
    private final Native loading;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    public Comparison(Lab lab, KarrotInstance source, int groups) {
        this.lab = lab;
        this.source = source;
        this.groups = groups;
        this.product = lab.product();
        Path work = lab.work();
        this.exporting = new Native(lab.bash(), work.resolve("native-export"), LEVEL);
        this.loading = new Native(lab.bash(), work.resolve("native-load"), LEVEL);
    }

    /** Every measurement, by what was measured. */
    public Map<String, List<Double>> run(int rounds) throws IOException, SQLException, InterruptedException {
        product.connect("source", source);
        for (int round = 1; round <= rounds; round++) {
            note(IDLE, product.idle());
            note(EXPORT, product.export("source", groups));
            note(NATIVE_EXPORT, exporting.export(source));
        }
        for (int round = 1; round <= rounds; round++) {
            KarrotInstance target = lab.target("target" + round);
            note(IMPORT, product.importInto(target.name()));
            KarrotInstance trusting = lab.trusting("trusting" + round);
            note(IMPORT_BY_SETS, product.importInto(trusting.name()));
            if (round == 1) {
                loading.prepareLoad(target);
            }
            note(NATIVE_LOAD, loading.load(lab.empty("loaded" + round)));
            note(UNDO, product.undo(target.name()));
            note(UNDO_BY_SETS, product.undo(trusting.name()));
        }
        return seconds;
    }

    private void note(String what, double took) {
        seconds.computeIfAbsent(what, name -> new ArrayList<>()).add(took);
        Messages.say("%s: %.1f s", what, took);
    }

    /** The same rows and files by `xz -6`, in bytes. */
    public long smallSize() throws IOException, InterruptedException {
        return exporting.size(source, SMALL);
    }

    /** The same by xz at our level. */
    public long nativeSize() throws IOException, InterruptedException {
        return exporting.size(source, LEVEL);
    }
}
