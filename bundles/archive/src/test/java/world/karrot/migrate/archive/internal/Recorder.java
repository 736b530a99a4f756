package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.archive.internal.tar.MemberName;

/** Keeps everything that an archive tells. */
class Recorder implements ArchiveVisitor {
    final List<String> members = new ArrayList<>();
    final Map<String, List<Row>> rows = new LinkedHashMap<>();
    final Map<String, byte[]> files = new LinkedHashMap<>();
    final List<Finding> problems = new ArrayList<>();
    Manifest manifest;

    @Override
    public void rows(String model, Rows from) throws IOException {
        members.add(from.member());
        List<Row> to = rows.computeIfAbsent(model, name -> new ArrayList<>());
        for (Row row; (row = from.next()) != null; ) {
            to.add(row);
        }
    }

    @Override
    public void exact(String model, Rows from) throws IOException {
        rows(model + " exactly", from);
    }

    @Override
    public void standIns(String model, Rows from) throws IOException {
        rows(model + " standing in", from);
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        members.add(MemberName.FILES + path);
        files.put(path, content.readAllBytes());
    }

    @Override
    public void manifest(Manifest read) {
        members.add(MemberName.MANIFEST);
        manifest = read;
    }

    @Override
    public void unknown(String member) {
        members.add("unknown " + member);
    }

    @Override
    public void problem(Finding problem) {
        problems.add(problem);
    }

    /** Each as its place and what it says, without what to do about it. */
    List<String> problemTexts() {
        return problems.stream().map(p -> p.where() + ": " + p.what()).toList();
    }
}
