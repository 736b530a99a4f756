package world.karrot.migrate.transfer.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The limits that an admin has set. A change restarts nobody, and counts for what begins after it. Safe for use by
 * several threads.
 */
@Component(service = ConfiguredLimits.class, configurationPid = ReadingSettings.PID)
@Designate(ocd = ReadingSettings.class)
public final class ConfiguredLimits {
    private volatile ReadingLimits now;

    @Activate
    public ConfiguredLimits(ReadingSettings settings) {
        this(ReadingLimits.of(settings));
    }

    /** Outside of Karaf. */
    public ConfiguredLimits(ReadingLimits limits) {
        now = limits;
    }

    @Modified
    void set(ReadingSettings settings) {
        now = ReadingLimits.of(settings);
    }

    public ReadingLimits now() {
        return now;
    }
}
