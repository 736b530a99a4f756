package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose a file is, and who may do what with it.
 *
 * @param mode as {@code chmod} counts: the permissions, and the bits above them, which a folder hands on to its group's
 *     files
 */
record FileAccess(UserPrincipal owner, GroupPrincipal group, int mode) {
    private static final int ALL = 07777;
    private static final int PERMISSIONS = 0777;

    /** The mode is no part of Java's own views, since it is more than its permissions. */
    private static final String ATTRIBUTES = "unix:owner,group,mode";

    /** Of a file or folder, wherever links lead. */
    static FileAccess of(Path path) throws IOException {
        return of(Files.readAttributes(path, ATTRIBUTES));
    }

    /** Of what is there itself: a link that somebody puts in place of a new file leads nowhere. */
    static FileAccess ofItself(Path path) throws IOException {
        return of(Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
    }

    private static FileAccess of(Map<String, Object> attributes) {
        return new FileAccess(
                (UserPrincipal) attributes.get("owner"),
                (GroupPrincipal) attributes.get("group"),
                (int) attributes.get("mode") & ALL);
    }

    FileAccess with(int mode) {
        return new FileAccess(owner, group, mode);
    }

    /** What is above the permissions stays. Java lists permissions in the order of their bits. */
    FileAccess with(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            bits = (bits << 1) | (permissions.contains(permission) ? 1 : 0);
        }
        return with((mode & ~PERMISSIONS) | bits);
    }

    /**
     * Gives it to a file as far as the system lets this process. The owner comes last, since only an owner may do the
     * rest. What was refused shows when the file is looked at again: some file systems say so, others only do nothing.
     */
    void giveTo(Path path) throws IOException {
        FileAccess now = ofItself(path);
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (mode != now.mode) {
            attempt(() -> Files.setAttribute(path, "unix:mode", mode, LinkOption.NOFOLLOW_LINKS));
        }
        if (!group.equals(now.group)) {
            attempt(() -> view.setGroup(group));
        }
        if (!owner.equals(now.owner)) {
            attempt(() -> view.setOwner(owner));
        }
    }

    private static void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (FileSystemException e) {
            // Shows in what the file is afterwards, which is looked at in any case.
            return;
        }
    }

    /** What of a file is otherwise than it should be, in words. */
    List<String> differences(FileAccess right) {
        List<String> differences = new ArrayList<>();
        if (!belonging().equals(right.belonging())) {
            differences.add("they belong to " + belonging() + " and should belong to " + right.belonging());
        }
        if (mode != right.mode) {
            differences.add("their mode is " + octal() + " and should be " + right.octal());
        }
        return differences;
    }

    /** {@code www-data:www-data}. */
    private String belonging() {
        return owner.getName() + ":" + group.getName();
    }

    private String octal() {
        return "0" + Integer.toOctalString(mode);
    }

    private interface Step {
        void run() throws IOException;
    }
}
