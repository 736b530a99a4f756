package world.karrot.migrate.archive.internal.manifest;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.tar.MemberName;

/** What came out of an archive while it was read, to be compared with what its manifest promises. */
public final class ManifestCheck {
    private final Checksums checksums = new Checksums();
    private long files;
    private long fileBytes;

    /**
     * Takes the rows of a model, as they are read.
     *
     * @throws Damage when there are too many models
     */
    public MessageDigest rows(String model) throws Damage {
        MessageDigest checksum = checksums.of(model);
        if (checksums.models().size() > Limits.MODELS) {
            throw new Damage("holds more than " + Limits.MODELS + " models");
        }
        return checksum;
    }

    public void file(long size) {
        files++;
        fileBytes += size;
    }

    /** What is not as promised; row counts are left to who reads the rows. */
    public List<String> differences(Manifest manifest) {
        List<String> differences = new ArrayList<>();
        Set<String> unpromised = new HashSet<>(checksums.models());
        for (ModelSummary model : manifest.models()) {
            if (!unpromised.remove(model.model())) {
                differences.add("The manifest promises rows of " + shown(model.model()) + ", which are not there");
            } else if (!checksums.hex(model.model()).equals(model.sha256())) {
                differences.add("The rows of " + model.model() + " are not those that the manifest promises");
            }
        }
        unpromised.stream().sorted().forEach(m -> differences.add("The manifest knows of no rows of " + m));
        if (files != manifest.files().count() || fileBytes != manifest.files().bytes()) {
            differences.add("The files are " + count(files, fileBytes) + ", but the manifest promises "
                    + count(manifest.files().count(), manifest.files().bytes()));
        }
        return differences;
    }

    private static String count(long files, long bytes) {
        return files + " of " + bytes + " bytes together";
    }

    private static String shown(String model) {
        return MemberName.printable(model);
    }
}
