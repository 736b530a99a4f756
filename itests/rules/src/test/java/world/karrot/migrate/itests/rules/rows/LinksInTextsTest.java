package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** Links lead to the same page on the target, whichever of Karrot's pages it is. */
public class LinksInTextsTest {
    @Rule
    public final Workshop workshop = new Workshop();

    private void follows(String page) throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        Workshop.change(
                source,
                "UPDATE groups_group SET description = '%s/#/%s' WHERE id = 1".formatted(source.siteUrl(), page));
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        workshop.exported(Contents.ALL, source, 1L).importInto(target);
        assertThat(Table.text(target, "SELECT description AS text FROM groups_group ORDER BY id DESC LIMIT 1"))
                .startsWith(target.siteUrl() + "/#/" + page.substring(0, page.indexOf('/')))
                .doesNotEndWith(page);
    }

    /** What members send to whom they invite, and Karrot in its mails. */
    @Test
    public void toTheFirstPageOfAGroupForEverybody() throws Exception {
        follows("groupPreview/1");
    }

    @Test
    public void toTheFormToApply() throws Exception {
        follows("groupPreview/1/apply");
    }

    @Test
    public void toFeedback() throws Exception {
        follows("group/1/feedback/1");
    }

    @Test
    public void toTheFormForFeedback() throws Exception {
        follows("group/1/give-feedback/1");
    }
}
