package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;

/** A PNG, decoded by the JDK's reader. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Png(PictureInput input, Dimensions dimensions, Orientation orientation, byte[] profile, int bytesPerPixel)
        implements Original {
    @Override
    public Format format() {
        return Format.PNG;
    }

    @Override
    public int bytesHeld() {
        return 0;
    }

    @Override
    public boolean canLeaveOut() {
        return true;
    }

    @Override
    public PixelRows decode(int step) throws IOException {
        return Plugins.decode(
                Plugins.reader(Format.PNG),
                input,
                reader -> ImageRows.of(reader.read(0, Plugins.leavingOut(reader, step))));
    }
}
