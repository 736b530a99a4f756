package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.registry.ServedModel;
import world.karrot.migrate.registry.internal.need.NeedCheck;

/**
 * An exporter or importer of a bundle, asked which model it serves.
 *
 * @param kind which of the two
 * @param model the answer; empty where there was none
 * @param failure why there was none
 */
record Extension<T>(String kind, T service, Optional<String> model, Optional<MigrationException> failure) {
    static <T> List<Extension<T>> of(String kind, List<T> services, Function<T, String> model) {
        return services.stream().map(service -> of(kind, service, model)).toList();
    }

    private static <T> Extension<T> of(String kind, T service, Function<T, String> model) {
        try {
            return new Extension<>(
                    kind, service, Optional.of(BundleFaults.said("model()", model.apply(service))), Optional.empty());
        } catch (RuntimeException | LinkageError e) {
            String what = Origin.of(service) + " does not say which model it serves: " + BundleFaults.reason(e);
            return new Extension<>(kind, service, Optional.empty(), Optional.of(new MigrationException(what, e)));
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

    /** Each model that more than one of them serves, of which one alone could. */
    static <T> Stream<Finding> rivals(List<Extension<T>> extensions) {
        return extensions.stream()
                .filter(extension -> extension.model().isPresent())
                .collect(groupingBy(extension -> extension.model().get(), TreeMap::new, toList()))
                .values()
                .stream()
                .filter(rivals -> rivals.size() > 1)
                .map(Extension::tooMany);
    }

    private static <T> Finding tooMany(List<Extension<T>> rivals) {
        Extension<T> first = rivals.get(0);
        return Finding.of(
                "More than one " + first.kind() + " serves " + first.model().orElseThrow() + ": "
                        + rivals.stream()
                                .map(rival -> Origin.of(rival.service()).toString())
                                .collect(joining(", ")),
                "Uninstall all of these bundles but one.");
    }

    /** It and its model, if it says which. */
    Stream<ServedModel> served() {
        Origin origin = Origin.of(service);
        return model.stream()
                .map(name -> new ServedModel(name, kind, origin.type(), origin.bundle(), origin.version()));
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
