package world.karrot.migrate.registry.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import world.karrot.migrate.api.model.Content;

/**
 * Where something that bundles publish comes from, for whoever has to correct it.
 *
 * @param bundle symbolic name of the bundle; without a framework, the name of the class
 * @param version of the bundle
 * @param type name of the class
 */
record Origin(String bundle, String version, String type) {
    static Origin of(Object service) {
        Class<?> type = service.getClass();
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null
                ? new Origin(type.getName(), "0", type.getName())
                : new Origin(bundle.getSymbolicName(), bundle.getVersion().toString(), type.getName());
    }

    /** A content by its name and bundle. */
    static String of(Content content) {
        return content.name() + " of " + content.bundle() + " " + content.version();
    }

    @Override
    public String toString() {
        return type + " of bundle " + bundle + " " + version;
    }
}
