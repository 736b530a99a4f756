package world.karrot.migrate.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.shell.internal.report.Listing;

/** A command that prints a table of what instances have. */
public abstract class ListCommand extends KarrotCommand {
    @Option(name = "--no-format", description = "Tabs between the columns and no header, for scripts")
    boolean noFormat;

    @Reference
    protected Instances instances;

    protected final List<String> lines(Listing listing) {
        return listing.lines(!noFormat);
    }
}
