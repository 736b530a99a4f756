package world.karrot.migrate.transfer.internal.importing.rows;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the admin says may be lost.
 *
 * @param names of models, and of fields as {@code <model>.<field>}
 */
public record LeftBehind(Set<String> names) {
    /** Fields of a model. */
    Set<String> fields(String model) {
        String prefix = model + ".";
        return names.stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** Told of each value that is left behind. */
    @FunctionalInterface
    public interface Listener {
        /** Of those who have been told already. */
        Listener NOBODY = (model, row, field, value) -> {};

        void left(String model, Object row, String field, Object value);
    }
}
