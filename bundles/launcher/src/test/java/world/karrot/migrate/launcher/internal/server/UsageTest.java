package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class UsageTest {

    private static final String HEAD = """
            \u001B[1mARGUMENTS\u001B[22m
                    \u001B[1mzoo\u001B[22m
                            Not $1 of the options

            \u001B[1mOPTIONS\u001B[22m
            """;
    private static final String HELP = "        \u001B[1m--help\u001B[22m\n                Display this help message\n";
    private static final String DRY =
            "        \u001B[1m--dry-run\u001B[22m\n                Two\n                lines\n";
    private static final String INSTANCE =
            "        \u001B[1m-i, --instance\u001B[22m\n                One of $1\n                (defaults to none)\n";
    private static final String DETAILS = "\n\u001B[1mDETAILS\u001B[22m\n        karrot:zoo --dry-run\n\n";
    private static final String TYPED = "\n\u001B[1mDETAILS\u001B[22m\n        ./karrot zoo --dry-run\n\n";

    @Test
    public void optionsAreSortedByTheirLongNamesAndHelpComesLast() {
        assertThat(usage(HEAD + HELP + INSTANCE + DRY + DETAILS)).isEqualTo(HEAD + DRY + INSTANCE + HELP + TYPED);
        assertThat(usage(HEAD + INSTANCE + DRY)).isEqualTo(HEAD + DRY + INSTANCE);
        String nameless = "        \u001B[1m-q\u001B[22m\n                Without a long one\n";
        assertThat(usage(HEAD + nameless + DRY)).isEqualTo(HEAD + DRY + nameless);
    }

    @Test
    public void whatIsNoUsageStaysAsItIs() {
        assertThat(usage("nothing of karrot: it\n")).isEqualTo("nothing of karrot: it\n");
    }

    @Test
    public void commandsAreNamedAsTheCallerTypesThem() {
        assertThat(usage("  karrot:\u001B[1mzoo\u001B[22m\n" + DETAILS))
                .isEqualTo("  ./karrot \u001B[1mzoo\u001B[22m\n" + TYPED);
    }

    private static String usage(String karafs) {
        return Usage.of(karafs, "./karrot");
    }
}
