package world.karrot.migrate.transfer.internal.pictures;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.health.Purpose;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.transfer.internal.Remedies;

/** Whether pictures of an import would get the sizes that Karrot shows. */
@Component
public final class PictureCheck implements InstanceCheck {
    static final String MISSING = "What makes the sizes of pictures is not installed, or does not run";

    private final ModelRegistry registry;
    private final Optional<PictureScaler> scaler;

    /** @param scaler null when it is not installed, or does not run */
    @Activate
    public PictureCheck(
            @Reference ModelRegistry registry,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    PictureScaler scaler) {
        this.registry = registry;
        this.scaler = Optional.ofNullable(scaler);
    }

    @Override
    public String subject() {
        return "pictures";
    }

    @Override
    public boolean isFor(Purpose purpose) {
        return purpose != Purpose.EXPORT;
    }

    @Override
    public boolean needsDatabase() {
        return false;
    }

    @Override
    public Health examine(Instance instance) {
        return scaler.isPresent() || !arePictures()
                ? new Health("their sizes can be made", List.of(), List.of())
                : new Health(
                        "none is made smaller",
                        List.of(),
                        List.of(Finding.of(
                                MISSING + ", so Karrot would show pictures of an import as broken",
                                Remedies.PICTURES)));
    }

    private boolean arePictures() {
        return registry.contents().stream()
                .flatMap(content -> content.models().stream())
                .flatMap(model -> model.traits(Trait.FileIn.class))
                .anyMatch(file -> !file.sizes().isEmpty());
    }
}
