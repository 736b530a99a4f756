package world.karrot.migrate.shell.internal.argument;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Option;
import world.karrot.migrate.api.MigrationException;

/**
 * The options after a command's first argument. The shell itself knows options before that one only and takes whatever
 * follows for arguments, which is not how people type.
 */
public final class TrailingOptions {
    private TrailingOptions() {}

    /** Sets the action's options from these words and returns the words that are arguments. */
    public static List<String> set(Object action, List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.startsWith("-") && word.length() > 1) {
                set(action, word, rest);
            } else {
                arguments.add(word);
            }
        }
        return arguments;
    }

    private static void set(Object action, String word, Iterator<String> rest) {
        String name = word.replaceFirst("=.*", "");
        Field field = field(action, name);
        if (field.getType() == boolean.class) {
            put(action, field, true);
        } else if (!name.equals(word)) {
            put(action, field, word.substring(name.length() + 1));
        } else if (rest.hasNext()) {
            put(action, field, rest.next());
        } else {
            throw new MigrationException("A value is missing after " + name + ".");
        }
    }

    private static Field field(Object action, String name) {
        return Stream.<Class<?>>iterate(action.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> isNamed(field.getAnnotation(Option.class), name))
                .findFirst()
                .orElseThrow(
                        () -> new MigrationException("There is no option " + name + "; --help shows those there are."));
    }

    private static boolean isNamed(Option option, String name) {
        return option != null
                && (option.name().equals(name)
                        || Arrays.asList(option.aliases()).contains(name));
    }

    private static void put(Object action, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(action, field.getType() == List.class ? with((List<?>) field.get(action), value) : value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> with(List<?> before, Object value) {
        List<Object> all = new ArrayList<>(before);
        all.add(value);
        return all;
    }
}
