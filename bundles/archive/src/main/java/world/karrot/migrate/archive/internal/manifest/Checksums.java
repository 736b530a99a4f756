package world.karrot.migrate.archive.internal.manifest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** SHA-256 of each model's members, one after another. Used by one thread. */
public final class Checksums {
    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();

    /** Takes what is added to it for a part of the model's content, after what came before. */
    public MessageDigest of(String model) {
        return digests.computeIfAbsent(model, name -> sha256());
    }

    /** In lower-case hex, of everything so far; of nothing when nothing came. */
    public String hex(String model) {
        return HexFormat.of().formatHex(soFar(of(model)).digest());
    }

    Set<String> models() {
        return digests.keySet();
    }

    private static MessageDigest soFar(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java's SHA-256 cannot be read while it goes on", e);
        }
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, but not this one", e);
        }
    }
}
