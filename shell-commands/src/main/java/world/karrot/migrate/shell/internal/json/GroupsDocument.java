package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.api.instance.GroupSummary;

/** What karrot:groups lists. */
public record GroupsDocument(List<Group> groups) {
    /** A group of an instance. */
    public record Group(long id, String name, long members, long activities, String lastActive) {
        static Group of(GroupSummary group) {
            return new Group(
                    group.id(),
                    group.name(),
                    group.people(),
                    group.activities(),
                    group.lastActive().toString());
        }
    }

    public static GroupsDocument of(List<GroupSummary> groups) {
        return new GroupsDocument(groups.stream().map(Group::of).toList());
    }
}
