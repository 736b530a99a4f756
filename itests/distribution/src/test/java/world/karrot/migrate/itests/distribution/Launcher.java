package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.karaf.Karaf;

/**
 * {@code bin/karrot}, called as cron would call it: with no home to write to, no locale and nothing on standard input.
 * Its distribution lies deeper than the path of a socket may be long, and has {@code karrot:probe} in {@code deploy/},
 * from a machine whose clock is ahead.
 */
final class Launcher {

    /** How a called program ended. */
    record Called(int code, String out, String err) {}

    private final Installation installation;
    private final Path directory;
    private final int idleMinutes;

    /**
     * One whose Karaf stops after each command that it was started for.
     *
     * @param directory where the callers are
     */
    Launcher(Path parent, Path directory) throws IOException, InterruptedException {
        this(parent, directory, 0);
    }

    /**
     * One whose Karaf stays.
     *
     * @param idleMinutes for how long
     */
    Launcher(Path parent, Path directory, int idleMinutes) throws IOException, InterruptedException {
        this.directory = directory;
        this.idleMinutes = idleMinutes;
        this.installation = Installation.unpack(Distribution.TARBALL, parent.resolve("x".repeat(100)));
        Path probe = installation.home().resolve("deploy/probe.jar");
        Files.copy(Path.of(System.getProperty("karrot.probe")), probe);
        Files.setLastModifiedTime(probe, FileTime.from(Instant.now().plus(1, ChronoUnit.DAYS)));
    }

    Karaf startKaraf() throws IOException, InterruptedException {
        return installation.start("");
    }

    Path socket() {
        return installation.socket();
    }

    Called karrot(String... words) throws IOException, InterruptedException {
        return end(startKarrot(words));
    }

    Process startKarrot(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(script()));
        line.addAll(List.of(words));
        Process process = start(line);
        process.getOutputStream().close();
        return process;
    }

    /** @param line what a shell is to do; {@code $0} is bin/karrot */
    Called shell(String line) throws IOException, InterruptedException {
        return end(start(List.of("sh", "-c", line, script())));
    }

    /** Puts the client of another release in the place of this one's, as if that had been unpacked here. */
    void unpackOver(String version) throws IOException {
        String name = "world.karrot.migrate.launcher";
        Path versions = installation.home().resolve("system/world/karrot/migrate/" + name);
        Path jar = versions.resolve("%1$s/%2$s-%1$s.jar".formatted(version(), name));
        Path other = versions.resolve("%1$s/%2$s-%1$s.jar".formatted(version, name));
        if (!Files.exists(other)) {
            Files.createDirectories(other.getParent());
            Files.write(other, NextRelease.jar(Files.readAllBytes(jar)));
        }
        Files.writeString(installation.home().resolve("version"), version + "\n");
    }

    /** Puts the mark of another release on Karaf's cache, as if that had come up with it. */
    void cacheOf(String version) throws IOException {
        Files.writeString(installation.home().resolve("data/cache/karrot.complete"), version);
    }

    /** What {@code bin/karaf} says that cannot start. */
    Called refusedKaraf() throws IOException, InterruptedException {
        return end(start(List.of(installation.script("karaf").toString(), "daemon")));
    }

    /** Of the release that is there. */
    String version() throws IOException {
        return Files.readString(installation.home().resolve("version")).strip();
    }

    /**
     * Lets somebody log in to the shell.
     *
     * @param roles separated by commas
     */
    void addUser(String name, String password, String roles) throws IOException {
        Files.writeString(
                installation.home().resolve("etc/users.properties"),
                name + " = " + password + "," + roles + "\n",
                StandardOpenOption.APPEND);
    }

    /** Writes a configuration as somebody does with an editor. */
    void configure(String pid, String line) throws IOException {
        Files.writeString(installation.home().resolve("etc/" + pid + ".cfg"), line + "\n");
    }

    /** What Karaf has logged so far. */
    String log() throws IOException {
        return Files.readString(installation.home().resolve("data/log/karaf.log"));
    }

    /** One command over ssh, as somebody who may log in. */
    Called ssh(String name, String password, String command) throws IOException, InterruptedException {
        Process client =
                start(List.of(installation.script("client").toString(), "-u", name, "-p", password, "-r", "10", "-b"));
        client.getOutputStream().write((command + "\n").getBytes(UTF_8));
        client.getOutputStream().close();
        return end(client);
    }

    private String script() {
        return installation.script("karrot").toString();
    }

    private Process start(List<String> line) throws IOException {
        ProcessBuilder process = new ProcessBuilder(line).directory(directory.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        // As it comes over ssh to a machine where it is not installed, which is then as good as none.
        process.environment().put("LC_ALL", "xx_XX.UTF-8");
        process.environment().put("HOME", "/nonexistent");
        process.environment().put("KARROT_IDLE_MINUTES", Integer.toString(idleMinutes));
        return process.start();
    }

    static Called end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Called(process.waitFor(), out, err);
    }
}
