package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;

/**
 * An exporter or importer of a bundle, asked which model it serves.
 *
 * @param model the answer; empty where there was none
 * @param failure why there was none
 */
record Extension<T>(T service, Optional<String> model, Optional<MigrationException> failure) {
    static <T> List<Extension<T>> of(List<T> services, Function<T, String> model) {
        return services.stream().map(service -> of(service, model)).toList();
    }

    private static <T> Extension<T> of(T service, Function<T, String> model) {
        try {
            return new Extension<>(
                    service, Optional.of(BundleFaults.said("model()", model.apply(service))), Optional.empty());
        } catch (RuntimeException | LinkageError e) {
            String what = Origin.of(service) + " does not say which model it serves: " + BundleFaults.reason(e);
            return new Extension<>(service, Optional.empty(), Optional.of(new MigrationException(what, e)));
        }
    }

    /** By model, the last where there are several, each guarded. */
    static <T> Map<String, T> byModel(List<Extension<T>> extensions, BiFunction<String, T, T> guard) {
        return extensions.stream()
                .filter(extension -> extension.model().isPresent())
                .collect(toMap(
                        extension -> extension.model().get(),
                        extension -> guard.apply(extension.model().get(), extension.service()),
                        (lower, higher) -> higher));
    }

    /** What is wrong with it on any instance. */
    Stream<Finding> broken() {
        return failure.stream().map(why -> Finding.of(why.getMessage(), BundleFaults.REMEDY));
    }

    /** What is wrong with it where some models are known. */
    Stream<Finding> problems(NeedCheck check) {
        return Stream.concat(
                broken(),
                model.stream()
                        .flatMap(name -> check.unknown(name).map(why -> name + ", " + why).stream())
                        .map(why -> Finding.of(Origin.of(service) + " serves " + why, BundleFaults.REMEDY)));
    }
}
