package world.karrot.migrate.itests.faults.numbered;

import java.util.concurrent.Callable;
import world.karrot.migrate.itests.faults.numbered.Faults.Fault;

/**
 * Something that happens to a machine in the midst of a command.
 *
 * @param words what happens, as the document has it
 * @param when the calls that it is spread over
 */
record Mishap(String words, Call when, Happening happening, boolean lasts) {
    /** What happens once. */
    Mishap(String words, Call when, Happening happening) {
        this(words, when, happening, false);
    }

    /** All calls of a kind fail from one of them on. */
    static Mishap lasting(String words, Call call) {
        return new Mishap(
                words,
                call,
                scene -> {
                    throw call.failure();
                },
                true);
    }

    Fault at(Scene scene) {
        return new Fault() {
            @Override
            public void happen() throws Exception {
                scene.repairWith(happening.happen(scene));
            }

            @Override
            public boolean lasts() {
                return lasts;
            }
        };
    }

    /** Changes a scene. */
    interface Happening {
        /** Called once, in the midst of the command; returns what brings back what was. */
        Callable<?> happen(Scene scene) throws Exception;
    }
}
