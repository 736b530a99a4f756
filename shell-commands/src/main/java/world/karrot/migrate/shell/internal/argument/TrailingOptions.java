package world.karrot.migrate.shell.internal.argument;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import world.karrot.migrate.api.MigrationException;

/**
 * The options after a command's first argument. The shell itself knows options before that one only and takes whatever
 * follows for arguments, which is not how people type.
 */
public final class TrailingOptions {
    private TrailingOptions() {}

    /** Sets the action's options from the words of its last argument, if it has such, and leaves the others there. */
    public static void set(Object action) {
        fields(action)
                .filter(field -> field.getType() == List.class && field.isAnnotationPresent(Argument.class))
                .forEach(field -> put(action, field, set(action, (List<?>) value(action, field))));
    }

    /** Sets all that there are before it refuses others: the one for the way of saying so may be the last. */
    private static List<String> set(Object action, List<?> words) {
        List<String> arguments = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Iterator<?> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next().toString();
            if (!word.startsWith("-") || word.length() == 1) {
                arguments.add(word);
            } else if (!isSet(action, word, rest)) {
                unknown.add(word.replaceFirst("=.*", ""));
            }
        }
        if (!unknown.isEmpty()) {
            throw new MigrationException(
                    "There is no option " + String.join(", ", unknown) + "; --help shows those there are.");
        }
        return arguments;
    }

    /** Sets the option, if there is one. */
    private static boolean isSet(Object action, String word, Iterator<?> rest) {
        String name = word.replaceFirst("=.*", "");
        Optional<Field> option = option(action, name);
        option.ifPresent(field -> put(action, field, with(value(action, field), typed(field, name, word, rest))));
        return option.isPresent();
    }

    private static Optional<Field> option(Object action, String name) {
        return fields(action)
                .filter(field -> isNamed(field.getAnnotation(Option.class), name))
                .findFirst();
    }

    /** The value of an option, wherever it stood; nothing if it was not typed, or the action has none of that name. */
    public static Optional<String> typed(Object action, String name) {
        return option(action, name).map(field -> value(action, field)).map(Object::toString);
    }

    private static Object typed(Field field, String name, String word, Iterator<?> rest) {
        if (field.getType() == boolean.class) {
            return isWanted(name, word);
        }
        if (!name.equals(word)) {
            return word.substring(name.length() + 1);
        }
        if (rest.hasNext()) {
            return rest.next().toString();
        }
        throw new MigrationException("A value is missing after " + name + ".");
    }

    /** As the shell reads it before the first argument; but what is neither is no no. */
    private static boolean isWanted(String name, String word) {
        if (!List.of(name, name + "=true", name + "=false").contains(word)) {
            throw new MigrationException("After " + name + "= there may be true or false alone.");
        }
        return !word.endsWith("=false");
    }

    private static Stream<Field> fields(Object action) {
        return Stream.<Class<?>>iterate(action.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    private static boolean isNamed(Option option, String name) {
        return option != null
                && (option.name().equals(name)
                        || Arrays.asList(option.aliases()).contains(name));
    }

    /** What may be repeated adds up. */
    private static Object with(Object before, Object typed) {
        return before instanceof List<?> several
                ? Stream.concat(several.stream(), Stream.of(typed)).toList()
                : typed;
    }

    private static Object value(Object action, Field field) {
        try {
            field.setAccessible(true);
            return field.get(action);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Object action, Field field, Object value) {
        try {
            field.set(action, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
