package world.karrot.migrate.registry.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.ContentType;

/**
 * Bundles that mean to have content, and whose services nobody here sees: they were made for another version of the
 * API, or lack something else.
 */
final class UnseenBundles {
    /** In the filter that the framework makes of an import. */
    private static final Pattern VERSION = Pattern.compile("\\(version>=([^)]*)\\)");

    private final BundleContext context;

    /** The API's package for contents, as the registry has it. */
    private final BundleCapability api;

    /** @param context of the registry's own bundle */
    UnseenBundles(BundleContext context) {
        this.context = context;
        this.api =
                context
                        .getBundle()
                        .adapt(BundleWiring.class)
                        .getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)
                        .stream()
                        .map(BundleWire::getCapability)
                        .filter(offered -> offered.getAttributes().containsValue(ContentType.class.getPackageName()))
                        .findFirst()
                        .orElseThrow();
    }

    List<Finding> findings() {
        return meaning()
                .filter(bundle -> isStopped(bundle) || !sees(bundle))
                .map(this::finding)
                .toList();
    }

    /** Bundles that see the API, among which are those whose services are here. */
    List<Bundle> seeing() {
        return meaning().filter(bundle -> sees(bundle) && !isStopped(bundle)).toList();
    }

    private Stream<Bundle> meaning() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> wanted(bundle).findAny().isPresent());
    }

    /** What it imports from the API's package for contents. */
    private static Stream<BundleRequirement> wanted(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.empty()
                : revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .filter(requirement -> requirement
                                .getDirectives()
                                .get(PackageNamespace.REQUIREMENT_FILTER_DIRECTIVE)
                                .contains("=" + ContentType.class.getPackageName() + ")"));
    }

    private static boolean sees(Bundle bundle) {
        try {
            // To ask an unresolved one for a class would have the framework complain.
            return bundle.getState() != Bundle.INSTALLED
                    && bundle.loadClass(ContentType.class.getName()) == ContentType.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** One that has started, or is about to, is in another state. */
    private static boolean isStopped(Bundle bundle) {
        return bundle.getState() == Bundle.RESOLVED;
    }

    private Finding finding(Bundle bundle) {
        String who = "Bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " takes no part, because ";
        if (hasTwin(bundle)) {
            return Finding.of(
                    who + "another version of it runs",
                    "feature:install -u with all features of this tool that are installed makes them one version.");
        }
        if (isStopped(bundle)) {
            return Finding.of(who + "it is stopped", "bundle:start " + bundle.getBundleId() + " starts it.");
        }
        return fits(bundle)
                ? Finding.of(
                        who + "something that it needs is missing",
                        "bundle:diag " + bundle.getBundleId() + " in Karaf's shell says what. Install that, or "
                                + "uninstall the bundle.")
                : Finding.of(
                        who + "it was built for another version of the API: of "
                                + ContentType.class.getPackageName() + ", it wants " + wantedVersion(bundle)
                                + ", and here is "
                                + api.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE),
                        "Install the version of it that was built for this one, or uninstall it.");
    }

    private boolean hasTwin(Bundle bundle) {
        return Arrays.stream(context.getBundles())
                .anyMatch(other -> other != bundle
                        && other.getState() == Bundle.ACTIVE
                        && bundle.getSymbolicName().equals(other.getSymbolicName()));
    }

    private boolean fits(Bundle bundle) {
        return wanted(bundle).allMatch(requirement -> requirement.matches(api));
    }

    /** The lowest that will do. */
    private static String wantedVersion(Bundle bundle) {
        return wanted(bundle)
                .map(requirement ->
                        VERSION.matcher(requirement.getDirectives().get(PackageNamespace.REQUIREMENT_FILTER_DIRECTIVE)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("another");
    }
}
