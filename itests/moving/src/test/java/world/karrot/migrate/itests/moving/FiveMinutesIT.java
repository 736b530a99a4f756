package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Export;

/** The bundle that README shows is short, and moves somebody's tables but for what its own code leaves behind. */
public class FiveMinutesIT {

    /** All that loans refer to, by what does not depend on ids. */
    private static final String LOANS = """
            SELECT concat_ws(' ', tool.name, groups_group.name, email, place.name, details - 'handed_over_at')
            FROM tools_loan loan
            JOIN tools_tool tool ON tool.id = tool_id
            JOIN groups_group ON groups_group.id = tool.group_id
            JOIN users_user ON users_user.id = user_id
            JOIN places_place place ON place.id = (details ->> 'handed_over_at')::integer
            WHERE groups_group.name LIKE '%teilt%'
            ORDER BY loan.id""";

    private final Workbench workbench = new Workbench(Workbench.CORE_ONLY);
    private final DeployFolder deploy = new DeployFolder();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(workbench).around(deploy);

    @Test
    public void itIsShortAndMovesRowsFilesAndReferences() throws Exception {
        assertThat(ExampleBundle.java().lines()).hasSizeLessThanOrEqualTo(40);
        assertThat(ExampleBundle.pom().lines()).hasSizeLessThanOrEqualTo(20);
        assertThat(ExampleBundle.exporter().lines()).hasSizeLessThanOrEqualTo(40);
        Tools tools = Tools.on(workbench);
        byte[] photo = tools.photograph();
        Workbench.change(tools.source(), "UPDATE tools_tool SET name = ' Hammer ' WHERE id = 12");

        deploy.drop(ExampleBundle.build(workbench.folder()));
        deploy.awaitModels(".*tools.loan\torg.example.tools\t1.0.0");
        Export export = workbench.export(tools.source(), "1").succeeds();
        workbench.importInto(tools.target(), export).succeeds();

        assertThat(tools.arrived()).containsExactly("Drill", "Hammer");
        Workbench.change(
                tools.source(),
                "UPDATE tools_loan SET details = details - 'note'",
                "UPDATE tools_tool SET name = trim(name)");
        assertThat(loans(tools.target())).hasSize(2).isEqualTo(loans(tools.source()));
        List<String> photos = Sql.column(tools.target(), "SELECT photo FROM tools_tool WHERE name = 'Drill'");
        assertThat(photos).singleElement().asString().startsWith("tool_photos/").isNotEqualTo(Tools.PHOTO);
        assertThat(Files.readAllBytes(tools.target().media().resolve(photos.get(0))))
                .isEqualTo(photo);
    }

    private static List<String> loans(KarrotInstance instance) throws Exception {
        return Sql.column(instance, LOANS);
    }
}
