package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.registry.ServedModel;
import world.karrot.migrate.registry.internal.need.NeedCheck;
import world.karrot.migrate.registry.internal.need.Oversights;

/**
 * What bundles publish at one moment, each list with the lowest service ranking first. Immutable.
 *
 * @param unseen bundles whose services are not among these, and why
 */
record Installed(
        List<ContentType> types,
        List<Extension<ModelExporter>> out,
        List<Extension<ModelImporter>> in,
        List<Finding> unseen)
        implements ModelRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(Installed.class);

    static Installed of(List<ContentType> contents, List<ModelExporter> exporters, List<ModelImporter> importers) {
        return new Installed(
                List.copyOf(contents),
                Extension.of("exporter", exporters, ModelExporter::model),
                Extension.of("importer", importers, ModelImporter::model),
                List.of());
    }

    Installed beside(List<Finding> unseen) {
        return new Installed(types, out, in, List.copyOf(unseen));
    }

    @Override
    public List<Content> contents() {
        return Claims.of(types, Set.of()).installed();
    }

    @Override
    public List<Finding> broken() {
        Claims claims = claims(Set.of());
        log(claims);
        List<Finding> broken = new ArrayList<>(claims.problems());
        broken.addAll(claims.refused());
        extensions().flatMap(Extension::broken).forEach(broken::add);
        rivals().forEach(broken::add);
        return broken;
    }

    @Override
    public ResolvedModels resolve(Catalogue catalogue, Set<String> without) {
        return resolve(claims(without), Upgraded.none(catalogue));
    }

    @Override
    public ResolvedModels resolveUpgraded(Catalogue catalogue, Set<String> without) {
        Claims claims = claims(without);
        return resolve(claims, Upgraded.of(catalogue, claims));
    }

    private ResolvedModels resolve(Claims claims, Upgraded upgraded) {
        log(claims);
        NeedCheck check = NeedCheck.of(upgraded.catalogue(), claims.known());
        return new Resolver(
                        claims,
                        upgraded,
                        check,
                        Stream.concat(extensions().flatMap(extension -> extension.problems(check)), rivals())
                                .toList())
                .resolve();
    }

    private Stream<Finding> rivals() {
        return Stream.concat(Extension.rivals(out), Extension.rivals(in));
    }

    @Override
    public List<ServedModel> served() {
        return extensions()
                .flatMap(Extension::served)
                .sorted(Comparator.comparing(ServedModel::model).thenComparing(ServedModel::by))
                .toList();
    }

    @Override
    public List<Finding> notes(Catalogue catalogue) {
        Claims claims = claims(Set.of());
        Oversights oversights = new Oversights(catalogue, claims.known());
        return claims.contents().stream()
                .flatMap(content -> content.models().stream())
                .flatMap(oversights::of)
                .toList();
    }

    private Claims claims(Set<String> without) {
        Claims claims = Claims.of(types, without);
        claims.refused().addAll(unseen);
        return claims;
    }

    private Stream<Extension<?>> extensions() {
        return Stream.of(out, in).flatMap(List::stream);
    }

    /** The admin is told in words; what else there is to know is for whoever corrects the bundle. */
    private void log(Claims claims) {
        Stream.concat(
                        claims.declarations().stream().flatMap(declaration -> declaration.failure().stream()),
                        extensions().flatMap(extension -> extension.failure().stream()))
                .forEach(failure -> LOG.warn(failure.getMessage(), failure.getCause()));
    }

    @Override
    public Map<String, ModelExporter> exporters() {
        return Extension.byModel(out, GuardedExporter::new);
    }

    @Override
    public Map<String, ModelImporter> importers() {
        return Extension.byModel(in, GuardedImporter::new);
    }
}
