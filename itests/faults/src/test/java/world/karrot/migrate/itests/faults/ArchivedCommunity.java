package world.karrot.migrate.itests.faults;

import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** Has an archive of everything in {@link Fixture#COMMUNITY}. Used by one class. */
final class ArchivedCommunity extends Workshop {
    private Journey archive;

    @Override
    protected void before() throws Throwable {
        super.before();
        archive = exported(Contents.ALL, instance(Fixture.COMMUNITY), 1L, 2L, 3L, 4L);
    }

    Journey archive() {
        return archive;
    }
}
