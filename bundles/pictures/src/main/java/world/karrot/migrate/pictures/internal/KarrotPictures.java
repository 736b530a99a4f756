package world.karrot.migrate.pictures.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.UnknownKeys;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.pictures.internal.input.Deadline;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.original.Original;
import world.karrot.migrate.pictures.internal.original.Originals;

/** Makes sizes of pictures as Karrot does, except for what strangers could do harm with. */
@Component(configurationPid = KarrotPictures.PID)
@Designate(ocd = PictureSettings.class)
public final class KarrotPictures implements PictureScaler {
    static final String PID = "world.karrot.migrate.pictures";

    private static final Logger LOG = LoggerFactory.getLogger(KarrotPictures.class);

    private volatile PictureLimits limits;
    private final MemoryBudget memory;

    @Activate
    public KarrotPictures(PictureSettings settings, Map<String, Object> properties) {
        this(limits(settings, properties));
    }

    /** For pictures that are begun after it; nobody is restarted. */
    @Modified
    void set(PictureSettings settings, Map<String, Object> properties) {
        limits = limits(settings, properties);
    }

    private static PictureLimits limits(PictureSettings settings, Map<String, Object> properties) {
        PictureLimits limits = PictureLimits.of(settings, KarrotPictures::warn);
        UnknownKeys.of(properties, PictureSettings.class).forEach(KarrotPictures::warn);
        return limits;
    }

    private static void warn(String warning) {
        LOG.warn("{}.cfg: {}", PID, warning);
    }

    public KarrotPictures(PictureLimits limits) {
        this(limits, new MemoryBudget(limits.heap()));
    }

    KarrotPictures(PictureLimits limits, MemoryBudget memory) {
        this.limits = limits;
        this.memory = memory;
    }

    /** Whatever goes wrong with one picture is said of it, so that the others go on. */
    @Override
    public Map<Integer, byte[]> scale(SeekableByteChannel file, Set<Integer> sizes) throws IOException {
        PictureLimits begun = limits;
        Deadline deadline = Deadline.in(begun.time());
        try {
            return scale(Originals.read(PictureInput.of(file, deadline)), sizes, begun, deadline);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (PictureException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new PictureException("is damaged, or unlike all that is known here", e);
        }
    }

    /** The time that it waits for memory does not count. */
    private Map<Integer, byte[]> scale(Original original, Set<Integer> sizes, PictureLimits begun, Deadline deadline)
            throws IOException {
        begun.check(original);
        int step = begun.step(original);
        PictureSizes made = new PictureSizes(original, deadline);
        long needed = PictureLimits.needed(original, step) + made.memory(sizes);
        return memory.with(needed, () -> {
            deadline.beginAgain();
            return made.make(sizes, step);
        });
    }
}
