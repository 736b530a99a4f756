package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** The same work done with psql, tar, xz and gpg. */
final class Native {
    static final String GPG = "gpg --batch --quiet --no-autostart --pinentry-mode loopback ";

    static final String SECRET = "--passphrase secret ";

    /** With a count of its own, since gpg would otherwise ask an agent for one. */
    private static final String ENCRYPT = " | xz -$level -T0 | " + GPG + SECRET
            + "--symmetric --cipher-algo AES256 --s2k-count 65011712 --compress-algo none -o $work/archive\n";

    private static final String PSQL = "psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 ";

    private static final String EXPORT =
            "cd $work/rows\n" + PSQL + "-f $work/export.sql\n" + "tar -c -C $work/rows . -C $media ." + ENCRYPT;

    private static final String LOAD = GPG + SECRET + "--decrypt $work/archive | xz -d -T0 | tar -x -C $work/rows\n"
            + "cd $work/rows; " + PSQL + "--single-transaction -f $work/load.sql\n";

    private final Bash bash;
    private final Path work;
    private final int level;

    Native(Bash bash, Path work, int level) {
        this.bash = bash;
        this.work = work;
        this.level = level;
    }

    /** Seconds to write all rows as JSON and all files into an encrypted archive. */
    double export(KarrotInstance instance) throws IOException, SQLException, InterruptedException {
        clean();
        script(
                "export.sql",
                tables(instance),
                "\\copy (SELECT row_to_json(t) FROM %1$s AS t ORDER BY id) TO '%1$s.json'"
                        + " (FORMAT csv, QUOTE e'\\x01', DELIMITER e'\\x02')");
        return bash.time(EXPORT, variables(instance));
    }

    /** The rows of an instance as COPY reads them, and its files, in an encrypted archive. */
    void prepareLoad(KarrotInstance instance) throws IOException, SQLException, InterruptedException {
        clean();
        script("load.sql", tables(instance), "\\copy %1$s FROM '%1$s.copy'");
        script("export.sql", tables(instance), "\\copy (SELECT * FROM %1$s ORDER BY id) TO '%1$s.copy'");
        bash.time(EXPORT, variables(instance));
    }

    /** Seconds to bring that archive into an empty instance. */
    double load(KarrotInstance instance) throws IOException, InterruptedException {
        bash.time("rm -rf $work/rows; mkdir -p $work/rows", variables(instance));
        return bash.time(LOAD, variables(instance));
    }

    /** The size of the last export's content in an archive of `xz` with some level. */
    long size(KarrotInstance instance, int otherLevel) throws IOException, InterruptedException {
        Map<String, String> variables = variables(instance);
        variables.put("level", Integer.toString(otherLevel));
        bash.time("tar -c -C $work/rows . -C $media . | xz -$level -T0 > $work/size", variables);
        return Files.size(work.resolve("size"));
    }

    private void clean() throws IOException, InterruptedException {
        bash.time("rm -rf $work; mkdir -p $work/rows", Map.of("work", work.toString()));
    }

    private void script(String name, List<String> tables, String command) throws IOException {
        List<String> lines =
                tables.stream().map(table -> command.formatted(table)).toList();
        Files.write(work.resolve(name), lines);
    }

    /** Karrot's own that have rows: neither Django's nor the receipts of imports. */
    private static List<String> tables(KarrotInstance instance) throws IOException, SQLException {
        Rows rows = new Rows(instance);
        List<String> tables = new ArrayList<>();
        for (String table : rows.tables()) {
            if (!table.matches("django_.*|karrot_migrate_.*")
                    && !rows.select("SELECT FROM " + table + " LIMIT 1").isEmpty()) {
                tables.add(table);
            }
        }
        return tables;
    }

    private Map<String, String> variables(KarrotInstance instance) {
        Map<String, String> variables = new HashMap<>();
        variables.put("work", work.toString());
        variables.put("media", instance.media().toString());
        variables.put("level", Integer.toString(level));
        variables.put("PGHOST", instance.host());
        variables.put("PGPORT", Integer.toString(instance.port()));
        variables.put("PGDATABASE", instance.database());
        variables.put("PGUSER", instance.user());
        variables.put("PGPASSWORD", instance.password());
        return variables;
    }
}
