package world.karrot.migrate.itests.rules;

import org.junit.Before;
import org.junit.Rule;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** A source and a target that have the table of a content which a bundle of somebody else declares. */
public abstract class ToolsOnBothSides {
    @Rule
    public final Workbench workbench = new Workbench(Tools.declaring(Tools.MODEL));

    KarrotInstance source;
    KarrotInstance target;

    @Before
    public void prepare() throws Exception {
        source = workbench.connected(Fixture.COMMUNITY);
        target = workbench.connected(Fixture.EMPTY);
        Workbench.change(source, Tools.TABLE, Tools.ROW);
        Workbench.change(target, Tools.TABLE);
    }
}
