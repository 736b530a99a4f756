package world.karrot.migrate.database.internal;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/** Karrot's own 20 models, with what matters to the database. */
public final class TestModels {
    private static final List<Model> CORE = List.of(
            model(Model.GROUP).file("photo", "group_photos").with(Traits.blankAsNull("timezone")),
            model("users.user").file("photo", "user__photos"),
            model("groups.role").ownedBy("group"),
            model("groups.groupmembership")
                    .storedIn("groups_group_members")
                    .ownedBy("group")
                    .people("user", "members"),
            model("groups.trust").ownedBy("membership"),
            model("agreements.agreement").ownedBy("group"),
            model("places.placetype").ownedBy("group"),
            model("places.placestatus").ownedBy("group"),
            model("places.place").ownedBy("group"),
            model("places.placesubscription").ownedBy("place"),
            model("activities.activitytype").ownedBy("group"),
            model("activities.activityseries").ownedBy("place").file("banner_image", "activity_series__banner_images"),
            model("activities.seriesparticipanttype").ownedBy("activity_series"),
            model("activities.activity").ownedBy("place").file("banner_image", "activity__banner_images"),
            model("activities.participanttype").ownedBy("activity"),
            model("activities.activityparticipant")
                    .storedIn("activities_activity_participants")
                    .ownedBy("activity"),
            model("activities.feedback").ownedBy("about"),
            model("activities.feedbacknoshow").ownedBy("feedback"),
            model("offers.offer").ownedBy("group"),
            model("offers.offerimage").ownedBy("offer").file("image", "offer_images"));

    private TestModels() {}

    /** Those, and more. */
    public static ResolvedModels resolve(Catalogue catalogue, Model... more) {
        List<Model> models = Stream.concat(CORE.stream(), Stream.of(more)).toList();
        return new ResolvedModels(
                List.of(),
                models.stream().map(model -> resolve(model, models, catalogue)).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ResolvedModel resolve(Model model, List<Model> models, Catalogue catalogue) {
        Table table = catalogue.table(model.table()).orElseThrow();
        List<Reference> references = table.foreignKeys().values().stream()
                .flatMap(key -> models.stream()
                        .filter(target -> target.table().equals(key.table()))
                        .map(target -> new Reference(
                                key.column().replaceFirst("_id$", ""),
                                table.column(key.column()).orElseThrow(),
                                target.name())))
                .toList();
        return new ResolvedModel(model, "core", true, table, references, Optional.empty());
    }
}
