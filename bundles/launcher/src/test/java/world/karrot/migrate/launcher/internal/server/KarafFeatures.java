package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.internal.model.Feature;

/** Karaf's features without the Karaf: what is on offer, what somebody asked for, and who listens. */
final class KarafFeatures {
    private final Set<String> offered;
    private final Set<String> installed = new HashSet<>();
    private final List<DeploymentListener> listeners = new ArrayList<>();
    private String broken = "";

    KarafFeatures(String... offered) {
        this.offered = Set.of(offered);
    }

    /** In Karaf's words. */
    Set<String> installed() {
        return installed;
    }

    void install(String... requirements) {
        installed.addAll(Arrays.asList(requirements));
    }

    /** From now on, this cannot be done, as where a repository cannot be read. */
    void fail(String method) {
        broken = method;
    }

    void finish(DeploymentEvent event) {
        listeners.forEach(listener -> listener.deploymentEvent(event));
    }

    FeaturesService service() {
        return (FeaturesService) Proxy.newProxyInstance(
                FeaturesService.class.getClassLoader(), new Class<?>[] {FeaturesService.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object... arguments) throws IOException {
        if (method.getName().equals(broken)) {
            throw new IOException("The repository cannot be read");
        }
        switch (method.getName()) {
            case "registerListener" -> listeners.add((DeploymentListener) arguments[0]);
            case "unregisterListener" -> listeners.remove(arguments[0]);
            case "installFeatures" -> ((Set<?>) arguments[0]).forEach(name -> installed.add("feature:" + name));
            case "listRequirements" -> {
                return Map.of(FeaturesService.ROOT_REGION, installed);
            }
            case "getFeature" -> {
                return offered.contains(arguments[0]) ? new Feature((String) arguments[0]) : null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        }
        return null;
    }
}
