package world.karrot.migrate.transfer.internal.importing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class ChangedKindsTest {
    private static final Column NUMBER = new Column("n", "integer", 0, false, false);

    @Test
    public void valuesOfOneKindNeverBecomeThoseOfAnother() {
        assertThat(change("text", NUMBER, false)).contains("The source has texts here, and the target has numbers");
        assertThat(change("integer", NUMBER, true))
                .contains("The source has numbers here, and the target has ids of other rows");
        assertThat(change(Field.REFERENCE, NUMBER, false))
                .contains("The source has ids of other rows here, and the target has numbers");
        assertThat(change("text[]", NUMBER, false)).contains("The source has lists here, and the target has numbers");
    }

    @Test
    public void howLargeValuesMayBeIsNoOtherKind() {
        assertThat(change("bigint", NUMBER, false)).isEmpty();
        assertThat(change("double precision", NUMBER, false)).isEmpty();
        assertThat(change(Field.REFERENCE, NUMBER, true)).isEmpty();
    }

    @Test
    public void typesThatAreNotKarrotsAreNotJudged() {
        assertThat(change("point", NUMBER, false)).isEmpty();
        assertThat(change("text", new Column("n", "point", 0, false, false), false))
                .isEmpty();
    }

    @Test
    public void aValueHasToBeGivenWhereTheColumnNeedsOne() {
        Findings problems = new Findings();
        new ChangedKinds(ModelFixture.of(model("a.b"))
                        .column(NUMBER)
                        .mayHave("nullable", "integer")
                        .column(new Column("defaulted", "integer", 0, false, true))
                        .mayName("owner", "users.user")
                        .resolved())
                .settle(
                        3,
                        Map.of("n", text(), "nullable", text(), "defaulted", text(), "owner", text(), "other", text()),
                        field -> true,
                        problems);

        assertThat(problems.list()).extracting(Finding::count).containsOnly(3L).hasSize(4);
        assertThat(problems.list())
                .filteredOn(problem -> problem.remedy().contains("--value a.b.n=VALUE"))
                .extracting(problem -> problem.where().field())
                .containsExactly("n");
        assertThat(problems.list())
                .filteredOn(problem -> problem.remedy().endsWith("--leave-behind a.b.owner."))
                .hasSize(1);
    }

    private static Optional<String> change(String there, Column here, boolean isReference) {
        return FieldKind.change(new Field(there, Optional.empty(), 0), here, isReference);
    }

    private static Field text() {
        return new Field("text", Optional.empty(), 0);
    }
}
