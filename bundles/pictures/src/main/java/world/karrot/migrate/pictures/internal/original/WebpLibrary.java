package world.karrot.migrate.pictures.internal.original;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.internal.NativeLoader;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import world.karrot.migrate.api.picture.PictureException;

/** Readers and writers of WebP. Their library is native, and there is not one for every machine. */
public final class WebpLibrary {
    private static final String MISSING = "is WebP, for which there is no library on this kind of machine";

    private static final String REMEDY = "Karrot's `manage warm_images` can make them, except for activity series.";

    private WebpLibrary() {}

    static ImageReader reader() {
        load();
        return new WebPImageReaderSpi().createReaderInstance(null);
    }

    public static ImageWriter writer() {
        load();
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    private static void load() {
        try {
            if (NativeLoader.initialize()) {
                return;
            }
        } catch (LinkageError | IllegalStateException e) {
            throw new PictureException(MISSING, REMEDY, e);
        }
        throw new PictureException(MISSING, REMEDY);
    }
}
