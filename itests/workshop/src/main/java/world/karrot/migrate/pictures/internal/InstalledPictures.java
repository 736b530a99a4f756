package world.karrot.migrate.pictures.internal;

import java.time.Duration;
import world.karrot.migrate.api.picture.PictureScaler;

/** What makes sizes of pictures when no framework brings it. */
public final class InstalledPictures {
    private InstalledPictures() {}

    public static PictureScaler scaler() {
        return new KarrotPictures(new PictureLimits(
                100, Duration.ofSeconds(30), Runtime.getRuntime().maxMemory() / 8 * 3));
    }
}
