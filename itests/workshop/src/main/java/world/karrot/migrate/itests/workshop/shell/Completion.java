package world.karrot.migrate.itests.workshop.shell;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;

/** The tab key. */
final class Completion {
    private Completion() {}

    /** What it offers for the last of some words, with what it says about it. */
    static List<String> of(Session session, String... words) {
        int last = words.length - 1;
        String line = String.join(" ", words);
        CommandLineImpl typed = new CommandLineImpl(words, last, words[last].length(), line.length(), line);
        List<Candidate> candidates = new ArrayList<>();
        session.getRegistry()
                .getCommand("karrot", words[0].replaceFirst("^karrot:", ""))
                .getCompleter(true)
                .completeCandidates(session, typed, candidates);
        return candidates.stream()
                .map(candidate ->
                        candidate.descr() == null ? candidate.value() : candidate.value() + " " + candidate.descr())
                .filter(candidate -> candidate.startsWith(words[last]))
                .sorted()
                .toList();
    }
}
