package world.karrot.migrate.archive.internal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;

/** What came out of an archive while it was read, to be compared with what its manifest promises. */
final class Tally {
    private final Checksums checksums = new Checksums();
    private long files;
    private long fileBytes;

    /** @throws Damage when there are too many models */
    MessageDigest rows(String model) throws Damage {
        MessageDigest checksum = checksums.of(model);
        if (checksums.models().size() > Limits.MODELS) {
            throw new Damage("holds more than " + Limits.MODELS + " models");
        }
        return checksum;
    }

    void file(long size) {
        files++;
        fileBytes += size;
    }

    boolean isEmpty() {
        return files == 0 && checksums.models().isEmpty();
    }

    /** What is not as promised; row counts are left to who reads the rows. */
    List<String> differences(Manifest manifest) {
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
        if (files != manifest.files() || fileBytes != manifest.fileBytes()) {
            differences.add("The files are " + count(files, fileBytes) + ", but the manifest promises "
                    + count(manifest.files(), manifest.fileBytes()));
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
