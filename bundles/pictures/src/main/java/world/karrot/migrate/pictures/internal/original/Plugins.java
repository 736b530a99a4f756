package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;

/** The JDK's own readers and writers, whatever else somebody has registered. */
public final class Plugins {
    private Plugins() {}

    static ImageReader reader(Format format) throws IOException {
        return find(ImageReaderSpi.class, format).createReaderInstance();
    }

    public static ImageWriter writer(Format format) throws IOException {
        return find(ImageWriterSpi.class, format).createWriterInstance();
    }

    private static <T extends ImageReaderWriterSpi> T find(Class<T> kind, Format format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        Iterator<T> found =
                IIORegistry.getDefaultInstance().getServiceProviders(kind, spi -> isOfTheJdk(spi, name), true);
        return found.next();
    }

    private static boolean isOfTheJdk(Object spi, String format) {
        return spi instanceof ImageReaderWriterSpi plugin
                && plugin.getClass().getModule() == ImageIO.class.getModule()
                && Arrays.asList(plugin.getFormatNames()).contains(format);
    }

    /**
     * Decodes a picture from its start.
     *
     * @param reader not used any more after this
     */
    static PixelRows decode(ImageReader reader, PictureInput input, Decoding decoding) throws IOException {
        try {
            input.seek(0);
            reader.setInput(input, true, true);
            return decoding.by(reader);
        } finally {
            reader.dispose();
        }
    }

    /** Of how many pixels and rows one is taken. */
    static ImageReadParam leavingOut(ImageReader reader, int step) {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, step / 2, step / 2);
        return param;
    }

    /** What is taken from a reader that has its input. */
    interface Decoding {
        PixelRows by(ImageReader reader) throws IOException;
    }
}
