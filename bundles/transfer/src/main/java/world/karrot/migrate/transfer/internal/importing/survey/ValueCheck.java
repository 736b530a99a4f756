package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.Map;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;

/** Notes the values of one model's rows that do not count for what they say: an archive may say anything. */
final class ValueCheck {
    private final ModelSurvey survey;
    private final KnownNames names;
    private final Map<String, Trait.Password> passwords = new HashMap<>();
    private final String proof;

    ValueCheck(ModelSurvey survey, KnownNames names) {
        this.survey = survey;
        this.names = names;
        survey.model().traits(Trait.Password.class).forEach(password -> passwords.put(password.column(), password));
        this.proof = survey.model()
                .trait(Trait.MatchedBy.class)
                .flatMap(Trait.MatchedBy::proof)
                .orElse("");
    }

    /** @param value what the row will have */
    void check(long id, Row row, Cell cell, Object value) {
        if (value == null) {
            return;
        }
        String text = text(value);
        if (passwords.containsKey(cell.field())
                && !passwords.get(cell.field()).sound().test(text)) {
            survey.accounts().noteUnsound(id, cell.field());
        }
        if (cell.role() == Cell.Role.NAME && value instanceof String name) {
            noteName(id, row, cell.declared(Trait.NameOf.class), name);
        }
        if (cell.field().equals(proof) && !text.equals("false")) {
            survey.accounts().noteProven(id);
        }
    }

    private void noteName(long id, Row row, Trait.NameOf declared, String name) {
        if (!declared.others().contains(name)) {
            int use = names.use(survey.model(), declared, row.values(), name);
            survey.noteDependency(id, new Dependency(Kind.NAME, declared.model(), use));
        }
    }

    private static String text(Object value) {
        return value instanceof Literal literal ? literal.text() : value.toString();
    }
}
