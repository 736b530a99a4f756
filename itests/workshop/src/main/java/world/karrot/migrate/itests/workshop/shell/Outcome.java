package world.karrot.migrate.itests.workshop.shell;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program said and how it ended. */
public record Outcome(int status, String out, String err) {

    public Outcome succeeds() {
        assertThat(status).as("%s%n%s", out, err).isZero();
        return this;
    }

    /** It failed as commands should: a code that scripts see, and on standard error plain words, no stack trace. */
    public Outcome fails() {
        assertThat(status).as("%s%n%s", out, err).isNotZero();
        assertThat(err).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        return this;
    }

    public Outcome says(String... words) {
        assertThat(out).contains(words);
        return this;
    }

    public Outcome complains(String... words) {
        assertThat(err).contains(words);
        return this;
    }

    /** The last line on standard output. */
    public String lastLine() {
        String[] lines = out.strip().split("\n", -1);
        return lines[lines.length - 1];
    }
}
