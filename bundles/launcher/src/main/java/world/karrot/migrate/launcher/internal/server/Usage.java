package world.karrot.migrate.launcher.internal.server;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command says of itself. Karaf has its options in no order, and our commands as its own shell knows them; here
 * they are in the order of the alphabet, and as the caller types them.
 */
final class Usage {

    private static final Pattern OPTIONS =
            Pattern.compile("(?<=OPTIONS\u001B\\[22m\n).*?(?=\n\u001B|\\z)", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("^ {8}\\S.*\n(?: {9}.*\n)*", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("\\bkarrot:(?=\\S)");
    private static final Pattern NAME = Pattern.compile("--?(\\w[\\w-]+)");

    private Usage() {}

    /** @param program as the caller typed it */
    static String of(String usage, String program) {
        return COMMAND.matcher(sorted(usage)).replaceAll(Matcher.quoteReplacement(program + " "));
    }

    private static String sorted(String usage) {
        return OPTIONS.matcher(usage).replaceFirst(options -> Matcher.quoteReplacement(sortedOptions(options.group())));
    }

    private static String sortedOptions(String options) {
        return OPTION.matcher(options)
                .results()
                .map(MatchResult::group)
                .sorted(Comparator.comparing(Usage::name))
                .collect(Collectors.joining());
    }

    /** The long one. That of the help itself comes last. */
    private static String name(String option) {
        Matcher name = NAME.matcher(option);
        return !name.find() || name.group(1).equals("help") ? "~" : name.group(1);
    }
}
