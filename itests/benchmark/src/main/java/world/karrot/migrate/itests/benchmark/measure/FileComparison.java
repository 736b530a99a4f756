package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * An instance that is nearly all pictures: ours, and what tar, xz and gpg need for the same files and psql for its
 * rows, turn by turn.
 */
public final class FileComparison {
    public static final String EXPORT = "export of pictures";
    public static final String NATIVE_EXPORT = "tar and gpg of these pictures, native export of the rows";
    public static final String IMPORT = "import of pictures";
    public static final String NATIVE_IMPORT = "gpg, xz and tar of that archive, native load of the rows";

    private static final String PACK = "rm -f $work/packed; tar -c -C $media . | " + Native.GPG
            + Native.SECRET + "--symmetric --cipher-algo AES256 --s2k-count 65011712 --compress-algo none"
            + " -o $work/packed";

    private static final String UNPACK =
            Native.GPG + "--passphrase-file $password --decrypt $archive | xz -d -T0" + " | tar -x -C $work/unpacked";

    private final Lab lab;
    private final Path work;
    private final Path nothing;
    private final Native exporting;
    private final Native loading;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    public FileComparison(Lab lab) throws IOException {
        this.lab = lab;
        this.work = Files.createDirectories(lab.work().resolve("files"));
        this.nothing = Files.createDirectories(work.resolve("nothing"));
        this.exporting = new Native(lab.bash(), work.resolve("native-export"), Comparison.LEVEL);
        this.loading = new Native(lab.bash(), work.resolve("native-load"), Comparison.LEVEL);
    }

    /** Every measurement, by what was measured; nothing if there are to be no pictures. */
    public Map<String, List<Double>> run(int pictures, int rounds)
            throws IOException, SQLException, InterruptedException {
        if (pictures > 0) {
            Size size = Size.ofPictures(pictures);
            KarrotInstance source = lab.sample("gallery", size);
            lab.product().connect("gallery", source);
            for (int round = 1; round <= rounds; round++) {
                note(EXPORT, lab.product().export("gallery", size.groups()));
                note(NATIVE_EXPORT, time(PACK, source) + exporting.export(rowsOf(source)));
            }
            empty(work.resolve("unpacked"));
            for (int round = 1; round <= rounds; round++) {
                compareImports(source, round);
            }
        }
        return seconds;
    }

    private void compareImports(KarrotInstance source, int round)
            throws IOException, SQLException, InterruptedException {
        KarrotInstance target = lab.target("hung" + round);
        note(IMPORT, lab.product().importInto(target.name()));
        empty(target.media());
        if (round == 1) {
            loading.prepareLoad(rowsOf(target));
        }
        note(NATIVE_IMPORT, time(UNPACK, source) + loading.load(lab.empty("filled" + round)));
        empty(work.resolve("unpacked"));
    }

    private KarrotInstance rowsOf(KarrotInstance instance) {
        return instance.withMedia(nothing);
    }

    private double time(String script, KarrotInstance source) throws IOException, InterruptedException {
        Map<String, String> variables = Map.of(
                "work", work.toString(),
                "media", source.media().toString(),
                "archive", lab.product().archive().toString(),
                "password", lab.product().password().toString());
        return lab.bash().time(script, variables);
    }

    /**
     * Gives the memory of a folder's files back to whoever writes next. A virtual machine may have to get other memory
     * from its host, one side alone would pay for that, and it takes as long as the writing.
     */
    private void empty(Path folder) throws IOException, InterruptedException {
        lab.bash().time("rm -rf $folder; mkdir $folder", Map.of("folder", folder.toString()));
    }

    private void note(String what, double took) {
        seconds.computeIfAbsent(what, name -> new ArrayList<>()).add(took);
        Messages.say("%s: %.1f s", what, took);
    }
}
