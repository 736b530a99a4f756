package world.karrot.migrate.itests.workshop.shell;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.internal.model.Capability;
import org.apache.karaf.features.internal.model.Dependency;
import org.apache.karaf.features.internal.model.Feature;

/**
 * Features without the Karaf that would resolve them: what is on offer, what somebody asked for, and that what a
 * feature needs is installed with it.
 */
public final class OfferedFeatures {
    private static final String VERSION = "0.1.0";

    private final Map<String, Feature> offered = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private String broken = "";

    /** Offers one that moves models, if it names any. */
    public OfferedFeatures offer(String name, String description, String models, String... needs) {
        Feature feature = new Feature(name, VERSION);
        feature.setDescription(description);
        if (!models.isEmpty()) {
            feature.getCapabilities().add(new Capability("karrot.content;models:List<String>=\"" + models + "\""));
        }
        Arrays.stream(needs).forEach(need -> feature.getFeature().add(new Dependency(need, VERSION)));
        offered.put(name, feature);
        return this;
    }

    /** Asks Karaf for one. */
    public OfferedFeatures install(String name) {
        asked.add("feature:" + name + "/" + VERSION);
        return this;
    }

    /** From now on, Karaf cannot do this. */
    public void fail(String method) {
        broken = method;
    }

    /** All that is there now, by name. */
    public Set<String> installed() {
        Set<String> installed = new HashSet<>();
        names(asked).forEach(name -> collect(name, installed));
        return installed;
    }

    private void collect(String name, Set<String> installed) {
        installed.add(name);
        offered.get(name).getFeature().forEach(need -> collect(need.getName(), installed));
    }

    private static Stream<String> names(Collection<?> requirements) {
        return requirements.stream()
                .map(requirement ->
                        requirement.toString().replaceFirst("^feature:", "").replaceFirst("/.*", ""));
    }

    FeaturesService service() {
        return (FeaturesService) Proxy.newProxyInstance(
                FeaturesService.class.getClassLoader(), new Class<?>[] {FeaturesService.class}, this::answer);
    }

    private Object answer(Object proxy, Method method, Object... arguments) throws Exception {
        if (method.getName().equals(broken)) {
            throw new Exception("no repository answers");
        }
        return switch (method.getName()) {
            case "listFeatures" -> offered.values().toArray(org.apache.karaf.features.Feature[]::new);
            case "listRequiredFeatures" ->
                names(asked).map(offered::get).toArray(org.apache.karaf.features.Feature[]::new);
            case "listRequirements" -> Map.of(FeaturesService.ROOT_REGION, Set.copyOf(asked));
            case "isInstalled" -> installed().contains(((Feature) arguments[0]).getName());
            case "installFeatures" -> nothing(() -> names((Set<?>) arguments[0]).forEach(this::install));
            case "removeRequirements" ->
                nothing(() -> ((Map<?, ?>) arguments[0]).values().forEach(gone -> asked.removeAll((Set<?>) gone)));
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private static Object nothing(Runnable change) {
        change.run();
        return null;
    }
}
