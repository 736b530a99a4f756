package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.shell.Export;

/** A content bundle whose words do not fit the database loses nothing in silence. */
public class WrongDeclarationsTest extends ToolsOnBothSides {
    private static final Model WRONG = Tools.MODEL
            .file("picture", "tools")
            .text("nocol")
            .json("name", JsonIds.NONE)
            .json("details", JsonIds.NONE.ids("places.plaec", "place"));

    private static final String[] WORDS = {
        "4 problems",
        "Content tools of world.karrot.migrate.itests.rules.Tools",
        "at tools.tool",
        "file(\"picture\")",
        "did you mean photo?",
        "text(\"nocol\")",
        "json(\"name\")",
        "is character varying",
        "did you mean details?",
        "ids(\"places.plaec\")",
        "did you mean places.place?",
        "--without tools"
    };

    @Test
    public void anExportIsRefusedWithAllOfThemUntilTheContentIsLeftOut() throws Exception {
        workbench.install(Tools.declaring(WRONG));
        Export export = workbench.export(source, "1");
        export.outcome().fails().complains(WORDS);
        assertThat(export.file()).doesNotExist();
        workbench.export(source, "1", "--without", "tools").succeeds().outcome().says("tools_tool");
    }

    @Test
    public void anImportIsRefusedWithAllOfThem() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        workbench.install(Tools.declaring(WRONG));
        workbench.importInto(target, export).fails().complains(WORDS);
        assertThat(new Rows(target).of("groups_group")).isEmpty();
        workbench.importInto(target, export, "--without", "tools").succeeds();
    }

    @Test
    public void theListOfModelsSaysThemAndWhatMoves() throws Exception {
        workbench.install(Tools.declaring(WRONG));
        workbench
                .karrot("models", "-i", source.name())
                .fails()
                .complains("4 problems would stop an export and an import.")
                .says("places.place", "file(\"picture\")", "did you mean photo?", "did you mean places.place?");
    }

    @Test
    public void whatDoesNotSayHowItBelongsToAGroupDoesNotVanish() throws Exception {
        workbench.install(Tools.declaring(Model.model("tools.tool")));
        workbench.export(source, "1").outcome().fails().complains("tools.tool", "add ownedBy(\"group\")");
        workbench.karrot("models", "-i", source.name()).fails().says("  tools_tool", "add ownedBy(\"group\")");
    }

    @Test
    public void aPageOfKarrotIsNotTakenOver() throws Exception {
        workbench.install(Tools.declaring(Tools.MODEL.linkedAs("place")));
        workbench
                .export(source, "1")
                .outcome()
                .fails()
                .complains("Content tools of", "linkedAs(\"place\")", "places.place of content core of");
    }

    @Test
    public void whatMayHaveBeenForgottenIsANoteUntilItIsSaid() throws Exception {
        workbench
                .karrot("models", "-i", source.name())
                .succeeds()
                .says("none of this is in the way", "details, a column of jsonb", "json(\"details\", JsonIds.NONE)");
        workbench.install(Tools.declaring(Tools.MODEL.json("details", JsonIds.NONE)));
        assertThat(workbench.karrot("models", "-i", source.name()).succeeds().out())
                .doesNotContain("in the way");
    }

    @Test
    public void ourOwnContentsForgetNothing() throws Exception {
        workbench.install(Workbench.ALL_CONTENT);
        assertThat(workbench.karrot("models", "-i", source.name()).succeeds().out())
                .doesNotContain("in the way");
    }

    /** Nothing that could be exported would bring the rows of a table that all groups share. */
    @Test
    public void whatNeedsRowsThatNobodyMovesIsNotedAndNamedByAnImport() throws Exception {
        for (KarrotInstance instance : List.of(source, target)) {
            Workbench.change(
                    instance,
                    "CREATE TABLE tools_kind (id integer PRIMARY KEY)",
                    "INSERT INTO tools_kind VALUES (7)",
                    "ALTER TABLE tools_tool ADD kind_id integer NOT NULL DEFAULT 7 REFERENCES tools_kind"
                            + " DEFERRABLE INITIALLY DEFERRED");
        }
        workbench
                .karrot("models", "-i", source.name())
                .succeeds()
                .says("tools.tool needs rows of tools_kind (kind_id), which no content moves");
        workbench
                .importInto(target, workbench.export(source, "1").succeeds())
                .fails()
                .complains("row 7 of the table tools_kind", "tools.tool, id 11, field kind", "--without tools");
    }

    @Test
    public void picturesAndUndoGoOnAndSayThem() throws Exception {
        workbench.importInto(target, workbench.export(source, "1")).succeeds();
        workbench.install(Tools.declaring(WRONG));
        workbench.pictures(target, "1").succeeds().says("file(\"picture\")", "did you mean photo?");
        workbench.undo(target, "1").succeeds().says("file(\"picture\")", "did you mean photo?");
    }

    /** Only the rows tell that, and they are in the archive. */
    @Test
    public void anImportThatMeetsARowOfWhichSomethingWrongIsDeclaredNamesTheRow() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        workbench.install(
                Tools.declaring(Tools.MODEL.json("details", row -> JsonIds.NONE.ids("places.plaec", "place"))));
        workbench
                .importInto(target, export)
                .fails()
                .complains("tools.tool, id 11, field details", "ids(\"places.plaec\")", "mean places.place?");
        workbench.people(target, export).fails().complains("tools.tool, id 11, field details");
        assertThat(new Rows(target).of("groups_group")).isEmpty();
    }

    @Test
    public void anImportThatMeetsARowAtWhichADeclarationFailsNamesTheRowAndQuotesNothing() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        workbench.keepSecret("quoted Drill");
        workbench.install(Tools.declaring(Tools.MODEL.json("details", row -> {
            throw new IllegalStateException(Tools.secret(row));
        })));
        assertThat(workbench
                        .importInto(target, export)
                        .fails()
                        .complains("tools.tool, id 11, field details", "Content tools of")
                        .err())
                .doesNotContain("quoted");
        assertThat(workbench.commands().log()).contains("WrongDeclarationsTest");
        assertThat(new Rows(target).of("groups_group")).isEmpty();
    }
}
