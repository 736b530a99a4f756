package world.karrot.migrate.registry.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;

/**
 * Bundles that see the API and publish nothing of what they mean to: their components fail or lack something, or they
 * have none. The framework passes over them, so that nobody would hear of it.
 */
record SilentBundles(ServiceComponentRuntime components) {
    private static final Set<String> WANTED =
            Set.of(ContentType.class.getName(), ModelExporter.class.getName(), ModelImporter.class.getName());

    /** Of this program, whose bundles see the API for other reasons, too. */
    private static final String OURS = "world.karrot.migrate.";

    List<Finding> among(List<Bundle> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .flatMap(this::findings)
                .toList();
    }

    private Stream<Finding> findings(Bundle bundle) {
        Collection<ComponentDescriptionDTO> all = components.getComponentDescriptionDTOs(bundle);
        if (all.isEmpty()
                && bundle.getRegisteredServices() == null
                && !bundle.getSymbolicName().startsWith(OURS)) {
            return Stream.of(Finding.of(
                    who(bundle) + "it publishes nothing",
                    "Its class needs @Component, and its jar a manifest that says so, as the bnd-maven-plugin makes it."
                            + " Or uninstall the bundle."));
        }
        return all.stream()
                .filter(component -> Arrays.stream(component.serviceInterfaces).anyMatch(WANTED::contains))
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream()
                        .flatMap(configured -> why(configured).stream())
                        .map(why -> Finding.of(
                                who(bundle) + "its component " + component.name + " " + why, BundleFaults.REMEDY)));
    }

    private static String who(Bundle bundle) {
        return "Bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " takes no part, because ";
    }

    private static Optional<String> why(ComponentConfigurationDTO component) {
        return switch (component.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> Optional.of("fails: " + reason(component.failure));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Optional.of("lacks " + lacking(component));
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> Optional.of("lacks its configuration");
            default -> Optional.empty();
        };
    }

    private static List<String> lacking(ComponentConfigurationDTO component) {
        return Arrays.stream(component.unsatisfiedReferences)
                .map((UnsatisfiedReferenceDTO reference) -> reference.name)
                .toList();
    }

    /** The innermost exception of a stack trace; the log has all of it. */
    private static String reason(String trace) {
        List<String> causes = trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .map(line -> line.replace("Caused by: ", ""))
                .toList();
        return causes.isEmpty() ? "the log says where" : causes.get(causes.size() - 1);
    }
}
