package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;

/** The sizes of pictures that Karrot's pages ask for. */
final class ShownSizes {
    private static final Map<String, List<Integer>> SIZES = Map.of(
            "users_user.photo", List.of(600, 200),
            "groups_group.photo", List.of(600, 200),
            "offers_offerimage.image", List.of(1600, 600, 200),
            "conversations_conversationmessageimage.image", List.of(600, 200),
            "activities_activity.banner_image", List.of(1600),
            "activities_activityseries.banner_image", List.of(1600));

    private static final Pattern PICTURE = Pattern.compile("(.*)\\.(\\w+)");
    private static final Pattern SIZE = Pattern.compile(".*-thumbnail-(\\d+)x\\1(-70)?\\.\\w+");

    private ShownSizes() {}

    /** By the rows of an instance. */
    static Set<String> of(KarrotInstance instance) throws SQLException {
        Set<String> shown = new TreeSet<>();
        for (String column : SIZES.keySet()) {
            String[] words = column.split("\\.", -1);
            for (String picture :
                    Sql.column(instance, "SELECT %2$s FROM %1$s WHERE %2$s <> ''".formatted(words[0], words[1]))) {
                SIZES.get(column).forEach(side -> shown.add(name(picture, side)));
            }
        }
        return shown;
    }

    private static String name(String picture, int side) {
        Matcher parts = PICTURE.matcher(picture);
        assertThat(parts.matches()).as(picture).isTrue();
        String quality = Set.of("jpg", "jpeg", "webp").contains(parts.group(2)) ? "-70" : "";
        String square = side + "x" + side;
        return "__sized__/" + parts.group(1) + "-thumbnail-" + square + quality + "." + parts.group(2);
    }

    /** In the media folder. */
    static Set<String> there(KarrotInstance instance) throws IOException {
        Path sized = instance.media().resolve("__sized__");
        if (!Files.exists(sized)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(sized)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> instance.media().relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** It is a picture of that size, with the permissions that the instance gives to its own. */
    static void assertFits(Path size) throws IOException {
        Matcher side = SIZE.matcher(size.toString());
        assertThat(side.matches()).as(size.toString()).isTrue();
        BufferedImage picture = ImageIO.read(size.toFile());
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(1, Integer.valueOf(side.group(1)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(size)))
                .isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(size.getParent())))
                .isEqualTo("rwxr-x---");
    }
}
