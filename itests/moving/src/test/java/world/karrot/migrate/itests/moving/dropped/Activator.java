package world.karrot.migrate.itests.moving.dropped;

import java.util.Dictionary;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;

/** Publishes what the bundle's headers declare; its services go away with the bundle. */
public final class Activator implements BundleActivator {
    /** Content, and its models: {@code tools tools.tool<group tools.loan<tool}. */
    public static final String CONTENT = "Karrot-Content";

    /** A model, a text in its rows and what to write instead; several with a semicolon between them. */
    public static final String EXPORTER = "Karrot-Exporter";

    /** A model, a name of its rows and what to read instead. */
    public static final String IMPORTER = "Karrot-Importer";

    /** The port of the {@link Gate} before the exporter or importer. */
    public static final String GATE = "Karrot-Gate";

    @Override
    public void start(BundleContext context) {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        Gate gate = new Gate(headers.get(GATE));
        if (headers.get(CONTENT) != null) {
            context.registerService(ContentType.class, new DeclaredContent(headers.get(CONTENT)), null);
        }
        if (headers.get(EXPORTER) != null) {
            for (String exporter : headers.get(EXPORTER).split(";", -1)) {
                context.registerService(ModelExporter.class, new ReplacingExporter(exporter, gate), null);
            }
        }
        if (headers.get(IMPORTER) != null) {
            context.registerService(ModelImporter.class, new RenamingImporter(headers.get(IMPORTER), gate), null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the services away
    }
}
