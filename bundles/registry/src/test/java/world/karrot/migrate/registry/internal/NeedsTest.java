package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.addedLater;
import static world.karrot.migrate.api.content.Traits.between;
import static world.karrot.migrate.api.content.Traits.blankAsNull;
import static world.karrot.migrate.api.content.Traits.clock;
import static world.karrot.migrate.api.content.Traits.lapses;
import static world.karrot.migrate.api.content.Traits.lasting;
import static world.karrot.migrate.api.content.Traits.local;
import static world.karrot.migrate.api.content.Traits.matchedBy;
import static world.karrot.migrate.api.content.Traits.nameOf;
import static world.karrot.migrate.api.content.Traits.namedBy;
import static world.karrot.migrate.api.content.Traits.needed;
import static world.karrot.migrate.api.content.Traits.oneOf;
import static world.karrot.migrate.api.content.Traits.password;
import static world.karrot.migrate.api.content.Traits.privateBy;
import static world.karrot.migrate.api.content.Traits.recurrence;
import static world.karrot.migrate.api.content.Traits.redacted;
import static world.karrot.migrate.api.content.Traits.requires;
import static world.karrot.migrate.api.content.Traits.sameAs;
import static world.karrot.migrate.api.content.Traits.servedAs;
import static world.karrot.migrate.api.content.Traits.since;
import static world.karrot.migrate.api.content.Traits.standIn;
import static world.karrot.migrate.api.content.Traits.timeZone;
import static world.karrot.migrate.registry.internal.Declared.content;
import static world.karrot.migrate.registry.internal.Declared.table;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.registry.internal.need.Needs;

/** Words about what is not there, or is something else. */
public class NeedsTest {
    private static final Table TOOL = table(
            "tools_tool",
            "group_id>groups_group",
            "keeper_id>users_user",
            "kind_id>django_content_type",
            "photo character varying",
            "details jsonb",
            "raw json",
            "lent boolean",
            "since timestamp with time zone",
            "code uuid",
            "size integer");

    private static final Catalogue CATALOGUE = new Catalogue(
            Stream.of(
                            TOOL,
                            table(
                                    "tools_shelf",
                                    "tool_id>tools_tool",
                                    "keeper_id>users_user",
                                    "colour_id>tools_colour"),
                            table("tools_colour", "name text"),
                            table("groups_group"),
                            table("users_user", "email text"),
                            table("django_content_type"))
                    .collect(toMap(Table::name, table -> table)),
            Map.of(),
            Map.of("places.place", 1L, "issues.issue", 2L));

    private static final ContentType CORE =
            content("core", true, model("users.user").with(matchedBy("email")).free("email"), model(Model.GROUP));

    private static final Model MODEL = model("tools.tool").ownedBy("group");

    @Test
    public void everyWordSaysWhatItNeeds() {
        assertThat(Arrays.stream(Trait.class.getPermittedSubclasses()).toList())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(Needs.KNOWN.keySet()));
    }

    @Test
    public void aLimitOfWhatIsOfAnotherKindIsWrong() {
        assertWrong(MODEL.with(oneOf("size", "big")), "oneOf(\"size\")", "a column of text", "is integer");
        assertWrong(MODEL.with(timeZone("fotos")), "timeZone(\"fotos\")", "did you mean photo?");
        assertWrong(MODEL.with(recurrence("since")), "recurrence(\"since\")", "a column of text");
        assertWrong(MODEL.with(between("photo", 0, 1)), "between(\"photo\")", "a column of whole numbers");
        assertWrong(MODEL.with(lasting("size", Duration.ZERO)), "lasting(\"size\")", "a column of durations");
        assertWrong(MODEL.with(requires("users.user", "mail", "nothing works")), "requires(\"mail\")", "email");
        Model right = MODEL.with(oneOf("photo", "a")).with(between("size", 0, 1));
        assertThat(problems(right.with(requires("users.user", "email", "nothing works"))))
                .isEmpty();
    }

    @Test
    public void aColumnThatIsNotThereIsNamedWithTheNearestThatFits() {
        assertWrong(MODEL.file("pictrue", "tools"), "file(\"pictrue\")", "not there", "did you mean photo?");
        assertWrong(MODEL.picture("pictrue", "tools"), "picture(\"pictrue\")", "not there", "did you mean photo?");
        assertWrong(MODEL.with(sameAs("foto", "photo")), "sameAs(\"foto\")", "not there", "did you mean photo?");
        assertWrong(MODEL.with(servedAs("foto")), "servedAs(\"foto\")", "not there", "did you mean photo?");
        assertWrong(MODEL.with(oneOf("foto", "a")), "oneOf(\"foto\")", "not there", "did you mean photo?");
        assertWrong(MODEL.with(nameOf("foto", "users.user", "email")), "nameOf(\"foto\")", "did you mean photo?");
        assertWrong(MODEL.with(nameOf("photo", "users.user", "mail")), "nameOf(\"mail\")", "did you mean email?");
        assertWrong(MODEL.with(nameOf("photo", "users.usr", "email")), "users.usr", "no such model");
        assertWrong(MODEL.text("fotos"), "text(\"fotos\")", "not there", "did you mean photo?");
        assertWrong(MODEL.message("fotos"), "message(\"fotos\")", "not there", "did you mean photo?");
        assertWrong(MODEL.json("detail", JsonIds.NONE), "json(\"detail\")", "not there", "did you mean details?");
        assertWrong(MODEL.free("kode"), "free(\"kode\")", "not there", "did you mean code?");
        assertWrong(MODEL.never("admin"), "never(\"admin\")", "not there");
        assertWrong(MODEL.about("detail", "group"), "about(\"detail\")", "not there");
        assertWrong(MODEL.with(privateBy("lend")), "privateBy(\"lend\")", "not there", "did you mean lent?");
        assertWrong(MODEL.with(namedBy("name")), "namedBy(\"name\")", "not there");
        assertWrong(MODEL.with(password("secret", () -> "!", hash -> true)), "password(\"secret\")", "not there");
        assertWrong(MODEL.with(blankAsNull("zone")), "blankAsNull(\"zone\")", "not there");
        assertWrong(MODEL.with(local("task")), "local(\"task\")", "not there");
        assertWrong(MODEL.with(matchedBy("photo", "proven", "lent")), "matchedBy(\"proven\")", "did you mean lent?");
        assertWrong(MODEL.with(matchedBy("photo", "lent", "proven")), "matchedBy(\"proven\")", "did you mean lent?");
        assertWrong(MODEL.with(standIn(() -> Map.of("foto", ""))), "standIn(\"foto\")", "did you mean photo?");
        assertWrong(MODEL.with(standIn(Map::of, "foto")), "standIn(\"foto\")", "did you mean photo?");
    }

    @Test
    public void aColumnOfAnotherTypeIsNamedWithItsType() {
        assertWrong(MODEL.file("size", "tools"), "file(\"size\")", "is integer");
        assertWrong(MODEL.json("photo", JsonIds.NONE), "json(\"photo\")", "is character varying");
        assertWrong(MODEL.with(privateBy("photo")), "privateBy(\"photo\")", "is character varying");
        assertWrong(MODEL.free("size"), "free(\"size\")", "is integer");
        assertWrong(MODEL.never("size"), "never(\"size\")", "never null");
        assertWrong(MODEL.with(local("photo")), "local(\"photo\")", "never null");
        assertWrong(MODEL.with(redacted("raw", "name", Whose.reference("keeper"))), "redacted(\"raw\")", "is json");
        assertWrong(MODEL.with(redacted("details", Whose.reference("keeper"))), "redacted(\"details\")", "is jsonb");
    }

    @Test
    public void aReferenceThatIsNoneOrLeadsElsewhereIsNamedWithTheNearest() {
        assertWrong(model("tools.tool").ownedBy("groop"), "ownedBy(\"groop\")", "not there", "did you mean group?");
        assertWrong(model("tools.tool").ownedBy("group_id"), "ownedBy(\"group_id\")", "did you mean group?");
        assertWrong(MODEL.people("group", "keepers"), "people(\"group\")", "leads to groups_group", "mean keeper?");
        assertWrong(MODEL.personal("group"), "personal(\"group\")", "leads to groups_group");
        assertWrong(MODEL.onlyForNew("group"), "onlyForNew(\"group\")", "leads to groups_group");
        assertWrong(MODEL.with(needed("keper")), "needed(\"keper\")", "did you mean keeper?");
        assertWrong(MODEL.target("group", "size"), "target(\"group\")", "leads to groups_group", "mean kind?");
        assertWrong(MODEL.target("kind", "photo"), "target(\"photo\")", "is character varying");
        assertWrong(MODEL.with(redacted("photo", Whose.reference("kind"))), "redacted(\"kind\")", "mean keeper?");
        assertWrong(MODEL.people("keeper", "keepers", Where.is("state", "on")), "people(\"state\")", "not there");
    }

    @Test
    public void aModelThatDoesNotSayHowItsRowsBelongToAGroupIsWrong() {
        assertWrong(model("tools.tool"), "nothing that says how its rows belong to a group: add ownedBy(\"group\")");
        assertThat(resolve(MODEL, model("tools.shelf")).problems())
                .singleElement()
                .asString()
                .contains("add ownedBy(\"tool\")");
        assertWrong(model("tools.colour"), "add ownedBy, about or target");
        assertThat(problems(model("tools.tool").about("details", "group"))).isEmpty();
        assertThat(problems(model("tools.tool").target("kind", "size"))).isEmpty();
    }

    @Test
    public void aTableThatIsNotThereIsNamedWithTheOneThatMayBeMeant() {
        assertThat(refused("tools.tools")).contains("no table tools_tools (did you mean tools_tool?)");
        assertThat(refused("tol.tool")).contains("no table tol_tool (did you mean tools_tool?)");
        assertThat(refused("users.users")).endsWith("no table users_users");
        assertThat(refused("tools.workshop")).endsWith("no table tools_workshop");
    }

    private static String refused(String name) {
        return resolve(model(name).ownedBy("group")).refused().get(0).what();
    }

    @Test
    public void whatMayHaveBeenForgottenIsNotedAndStopsNothing() {
        Model model = MODEL.json("raw", JsonIds.NONE).with(since("lend", Upgrade.first(true)));
        ContentType shelf = content("shelf", false, model("tools.shelf").ownedBy("tool"));
        Installed installed = Installed.of(List.of(CORE, content("tools", false, model), shelf), List.of(), List.of());
        assertThat(installed.notes(CATALOGUE))
                .extracting(Finding::what)
                .satisfiesExactly(
                        what -> assertThat(what).contains("tools.shelf needs rows of tools_colour (colour_id)"),
                        what -> assertThat(what).contains("details, a column of jsonb"),
                        what -> assertThat(what).contains("since(\"lend\")", "did you mean lent?"));
        assertThat(installed.resolve(CATALOGUE, Set.of()).problems()).isEmpty();
    }

    @Test
    public void nothingIsNotedOfWhatIsSaid() {
        Model model =
                MODEL.json("raw", JsonIds.NONE).json("details", JsonIds.NONE).with(addedLater("far_away"));
        assertThat(Installed.of(List.of(CORE, content("tools", false, model)), List.of(), List.of())
                        .notes(CATALOGUE))
                .isEmpty();
    }

    @Test
    public void everyPartOfAClockIsLookedAt() {
        assertWrong(MODEL.with(clock(Clock.at("sinc", "tools"))), "clock(\"sinc\")", "did you mean since?");
        assertWrong(MODEL.with(clock(Clock.at("since", "tools").undone("lend"))), "clock(\"lend\")", "mean lent?");
        assertWrong(
                MODEL.with(clock(Clock.at("since", "tools").asLongAs("groop", Where.is("status", "on")))),
                "clock(\"groop\")",
                "did you mean group?");
        assertWrong(MODEL.linkedAs("tool", "code"), "linkedAs(\"code\")", "declared free");
    }

    @Test
    public void everyPartOfALapseIsLookedAt() {
        Lapse lapse = new Lapse("keper", Without.ACCOUNT, "state", "on", "off", "sinc");
        assertThat(problems(MODEL.with(lapses(lapse))))
                .extracting(Finding::what)
                .satisfiesExactlyInAnyOrder(
                        what -> assertThat(what).contains("lapses(\"keper\")", "did you mean keeper?"),
                        what -> assertThat(what).contains("lapses(\"state\")", "not there"),
                        what -> assertThat(what).contains("lapses(\"sinc\")", "did you mean since?"));
    }

    @Test
    public void aModelThatNobodyKnowsIsNamedWithTheNearest() {
        JsonIds typo = JsonIds.NONE.ids("places.plaec", "place");
        assertWrong(MODEL.json("details", typo), "ids(\"places.plaec\")", "no such model", "mean places.place?");
        assertWrong(MODEL.json("details", JsonIds.NONE.inside("in", typo)), "ids(\"places.plaec\")");
        assertWrong(MODEL.json("details", JsonIds.NONE.values("users.usr", "email", "e")), "users.usr", "users.user?");
        assertWrong(MODEL.json("details", JsonIds.NONE.values("users.user", "mail", "e")), "did you mean email?");
        assertWrong(MODEL.with(redacted("details", "n", Whose.key("users.usr", "u"))), "redacted(\"users.usr\")");
        assertWrong(MODEL.with(redacted("details", "n", Whose.rows("tools.lon", "user"))), "tools.lon");
        assertWrong(MODEL.with(redacted("details", "n", Whose.rows("tools.tool", "user"))), "did you mean keeper?");
    }

    /** Its content is merely not installed. */
    @Test
    public void aModelThatOnlyTheInstanceKnowsIsAllRight() {
        assertThat(problems(MODEL.json("details", JsonIds.NONE.ids("issues.issue", "issue"))))
                .isEmpty();
    }

    @Test
    public void aColumnThatWasAddedLaterMayBeMissingButMayNotBeSomethingElse() {
        assertThat(problems(MODEL.file("image", "tools").with(addedLater("image"))))
                .isEmpty();
        assertWrong(MODEL.file("size", "tools").with(addedLater("size")), "file(\"size\")", "is integer");
    }

    @Test
    public void whatIsWrongTakesNoPartAndIsSaidAllAtOnceWithItsBundleAndRemedy() {
        ResolvedModels resolved = resolve(MODEL.text("fotos").text("size"));
        assertThat(resolved.models()).extracting(ResolvedModel::name).doesNotContain("tools.tool");
        assertThat(resolved.problems()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.what()).contains("Content tools of " + Declared.class.getName());
            assertThat(problem.where().model()).isEqualTo("tools.tool");
            assertThat(problem.remedy()).contains("--without tools");
        });
    }

    private static void assertWrong(Model model, String... words) {
        assertThat(problems(model))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(words));
    }

    private static List<Finding> problems(Model model) {
        return resolve(model).problems();
    }

    private static ResolvedModels resolve(Model... models) {
        return Installed.of(List.of(CORE, content("tools", false, models)), List.of(), List.of())
                .resolve(CATALOGUE, Set.of());
    }
}
