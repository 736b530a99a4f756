package world.karrot.migrate.database.internal.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import world.karrot.migrate.itests.instances.KarrotArchive;

/** Reads an archive that Karrot wrote, without any of our own code. */
final class KarrotsArchive {
    private KarrotsArchive() {}

    /** The lines of each model's member. */
    static Map<String, List<String>> read(KarrotArchive archive) throws IOException, PGPException {
        Path copy = archive.copyTo(Files.createTempDirectory("archive"));
        Map<String, List<String>> members = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(copy);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(
                        decrypted(file, archive.password().toCharArray())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    members.put(entry.getName().replaceFirst("\\.json$", ""), lines(tar));
                }
            }
        }
        return members;
    }

    private static List<String> lines(InputStream member) {
        return new BufferedReader(new InputStreamReader(member, StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    private static InputStream decrypted(InputStream file, char[] password) throws IOException, PGPException {
        PGPEncryptedDataList list =
                (PGPEncryptedDataList) new BcPGPObjectFactory(PGPUtil.getDecoderStream(file)).nextObject();
        InputStream plain = ((PGPPBEEncryptedData) list.get(0))
                .getDataStream(new BcPBEDataDecryptorFactory(password, new BcPGPDigestCalculatorProvider()));
        Object content = new BcPGPObjectFactory(plain).nextObject();
        if (content instanceof PGPCompressedData compressed) {
            content = new BcPGPObjectFactory(compressed.getDataStream()).nextObject();
        }
        return ((PGPLiteralData) content).getInputStream();
    }
}
