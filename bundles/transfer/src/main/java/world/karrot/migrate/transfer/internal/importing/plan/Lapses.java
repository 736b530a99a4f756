package world.karrot.migrate.transfer.internal.importing.plan;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.survey.OpenMatters;
import world.karrot.migrate.transfer.internal.importing.survey.OpenMatters.OpenMatter;

/**
 * Closes what waits for somebody who does not come along.
 *
 * @param time on the target
 */
record Lapses(OpenMatters matters, CreatedRows created, Instant time) {
    Replacements find(Findings changes) {
        String now = time.toString();
        return Replacements.all(
                matters.matters().stream().filter(this::hasLapsed).map(matter -> lapse(matter, now, changes)));
    }

    private boolean hasLapsed(OpenMatter matter) {
        return matter.lapse().without() == Without.ACCOUNT
                ? !created.comesAlong(matter.people(), matter.person())
                : !isMember(matter);
    }

    private boolean isMember(OpenMatter matter) {
        OptionalLong membership = matters.membership(matter);
        return membership.isPresent() && created.contains(Model.MEMBERSHIP, membership.getAsLong());
    }

    private static Replacements lapse(OpenMatter matter, String now, Findings changes) {
        Lapse lapse = matter.lapse();
        String why = lapse.without() == Without.ACCOUNT ? "does not come along" : "is not a member of the group here";
        changes.add(
                "It was \"" + lapse.from() + "\", and arrives as \"" + lapse.to() + "\", since the person in question "
                        + why,
                Place.model(matter.model()).row(matter.id()).field(lapse.column()),
                "");
        return Replacements.of(matter.model(), lapse.column(), Map.of(matter.id(), lapse.to()))
                .and(Replacements.of(matter.model(), lapse.time(), Map.of(matter.id(), now)));
    }
}
