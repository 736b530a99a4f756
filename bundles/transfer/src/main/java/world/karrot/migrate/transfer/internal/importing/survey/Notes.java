package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.clocks.ClockNotes;
import world.karrot.migrate.transfer.internal.importing.limits.RequiredValues;

/** What the first reading notes of rows that concerns rows of other models, too. Written by it alone. */
public final class Notes {
    private final Map<String, ModelSurvey> surveys;
    private final Set<Long> anonymous;
    private final UnresolvedReferences unresolved = new UnresolvedReferences();
    private final OpenMatters openMatters = new OpenMatters();
    private final FileUses files = new FileUses();
    private final KnownNames names;
    private final LinkedPeople linkedPeople;
    private final BroughtPeople brought;
    private final ClockNotes clocks;
    private final RequiredValues required;
    private final Set<String> droppable;
    private final Set<String> pointedAt = new TreeSet<>();

    /**
     * Begins.
     *
     * @param surveys of all models that take part, filled beside this
     * @param anonymous ids of people who are to become anonymous
     */
    Notes(ResolvedModels models, Map<String, ModelSurvey> surveys, Set<Long> anonymous, ImportTransaction target) {
        this.surveys = surveys;
        this.anonymous = anonymous;
        this.names = new KnownNames(models);
        this.brought = new BroughtPeople(models);
        this.linkedPeople = new LinkedPeople(models, anonymous, brought);
        this.clocks = new ClockNotes(models, target);
        this.required = new RequiredValues(models);
        this.droppable = Droppable.of(surveys);
    }

    /** Whether the row that a reference points at has certainly been seen. */
    private boolean knows(Cell reference, long id) {
        return reference.target().filter(model -> knows(model, id)).isPresent();
    }

    /** Notes that a row cannot do without another one. */
    void require(String model, String field, String target, long row, long id) {
        if (!knows(target, id)) {
            unresolved.add(model, field, target, row, id);
        }
    }

    private boolean knows(String model, long id) {
        ModelSurvey survey = surveys.get(model);
        return survey != null && survey.ids().knows(id);
    }

    /** Whether a reference points at somebody who is to become anonymous. */
    boolean isAnonymous(Cell reference, long id) {
        return anonymous.contains(id)
                && reference
                        .target()
                        .map(surveys::get)
                        .flatMap(ModelSurvey::keys)
                        .isPresent();
    }

    /**
     * Whether the row that a reference points at may not come along, for the sake of a person or of what it is about.
     * What is not known yet may; hardly anything is referred to before it comes.
     */
    boolean mayStayBehind(Cell reference, long id) {
        ModelSurvey target = surveys.get(reference.target().orElse(""));
        return target != null
                && (target.isDependent(id) || (droppable.contains(target.name()) && !knows(reference, id)));
    }

    /** Whether a reference points at somebody whom nothing has brought along so far. */
    boolean mayBeLeftOut(Cell reference, long id) {
        return brought.isNotBrought(reference.target().orElse(""), id);
    }

    /** Whether the row that another one is about may not come along. */
    boolean mayStayBehind(String model, long id) {
        return !knows(model, id) || surveys.get(model).isDependent(id);
    }

    /** Notes that a row names another one by its content type, if that one may be in the archive. */
    void notePointer(String model) {
        if (surveys.containsKey(model)) {
            pointedAt.add(model);
        }
    }

    /** Models that rows name by their content type. */
    public Set<String> pointedAt() {
        return pointedAt;
    }

    /** How much is kept, but for what is unresolved. */
    long kept() {
        return files.kept()
                + openMatters.kept()
                + linkedPeople.kept()
                + brought.kept()
                + clocks.kept()
                + names.kept()
                + required.kept();
    }

    /** Rows that others need and that are not in the archive. */
    public UnresolvedReferences unresolved() {
        return unresolved;
    }

    /** What waits for somebody. */
    public OpenMatters openMatters() {
        return openMatters;
    }

    public BroughtPeople brought() {
        return brought;
    }

    /** What Karrot would do by itself. */
    public ClockNotes clocks() {
        return clocks;
    }

    /** What rows need of those that they belong to. */
    RequiredValues required() {
        return required;
    }

    public FileUses files() {
        return files;
    }

    public KnownNames names() {
        return names;
    }

    public LinkedPeople linkedPeople() {
        return linkedPeople;
    }
}
