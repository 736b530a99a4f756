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

/** An instance that is nearly all pictures: ours, and what tar, xz and gpg need for the same files, turn by turn. */
public final class FileComparison {
    public static final String EXPORT = "export of pictures";
    public static final String NATIVE_EXPORT = "tar and gpg of these pictures";
    public static final String IMPORT = "import of pictures";
    public static final String NATIVE_IMPORT = "gpg, xz and tar of that archive";

    private static final String PACK = "rm -f $work/packed; tar -c -C $media . | " + Native.GPG
            + Native.SECRET + "--symmetric --cipher-algo AES256 --s2k-count 65011712 --compress-algo none"
            + " -o $work/packed";

    private static final String UNPACK =
            Native.GPG + "--passphrase-file $password --decrypt $archive | xz -d -T0" + " | tar -x -C $work/unpacked";

    private final Lab lab;
    private final Path work;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    public FileComparison(Lab lab) throws IOException {
        this.lab = lab;
        this.work = Files.createDirectories(lab.work().resolve("files"));
    }

    /** Every measurement, by what was measured; nothing if there are to be no pictures. */
    public Map<String, List<Double>> run(int pictures, int rounds)
            throws IOException, SQLException, InterruptedException {
        if (pictures > 0) {
            Size size = Size.ofPictures(pictures);
            KarrotInstance source = lab.sample("gallery", size);
            lab.product().connect("gallery", source);
            Map<String, String> variables = variables(source);
            for (int round = 1; round <= rounds; round++) {
                note(EXPORT, lab.product().export("gallery", size.groups()));
                note(NATIVE_EXPORT, lab.bash().time(PACK, variables));
            }
            for (int round = 1; round <= rounds; round++) {
                note(IMPORT, lab.product().importInto(lab.target("hung" + round).name()));
                lab.bash().time("rm -rf $work/unpacked; mkdir $work/unpacked", variables);
                note(NATIVE_IMPORT, lab.bash().time(UNPACK, variables));
            }
        }
        return seconds;
    }

    private Map<String, String> variables(KarrotInstance source) {
        return Map.of(
                "work", work.toString(),
                "media", source.media().toString(),
                "archive", lab.product().archive().toString(),
                "password", lab.product().password().toString());
    }

    private void note(String what, double took) {
        seconds.computeIfAbsent(what, name -> new ArrayList<>()).add(took);
        Messages.say("%s: %.1f s", what, took);
    }
}
