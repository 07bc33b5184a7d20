package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.Branch;
import dev.alembic.RevisionView;
import dev.alembic.cli.command.RevisionText.Part;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic branches}. */
final class BranchesCommand implements CliCommand {

    private static final Set<Part> SHORT = EnumSet.of(Part.LABELS, Part.TREE);
    private static final Set<Part> VERBOSE = EnumSet.of(Part.LABELS, Part.TREE, Part.MESSAGE);

    @Override
    public CommandSpec spec() {
        return Listing.addOptions(
                CliCommands.command("branches", "Show the points where the graph forks.", "alembic branches"));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<Branch> branches = session.forReading().branches();
        if (Listing.isJson(arguments)) {
            Json.print(session.console().raw(), json -> write(json, branches));
            return;
        }
        Listing.noteIfEmpty(session, branches, "No revision is a branch point.");
        branches.forEach(branch -> print(branch, Listing.isVerbose(arguments), session));
    }

    private static void print(Branch branch, boolean verbose, Session session) {
        session.console().line(verbose ? Listing.block(branch.point()) : RevisionText.line(branch.point(), SHORT));
        String indent = " ".repeat(branch.point().id().length());
        for (RevisionView child : branch.children()) {
            session.console().line("%s -> %s".formatted(indent, RevisionText.line(child, verbose ? VERBOSE : SHORT)));
        }
        session.console().line("");
    }

    private static void write(JsonGenerator json, List<Branch> branches) throws IOException {
        json.writeStartArray();
        for (Branch branch : branches) {
            json.writeStartObject();
            json.writeFieldName("branch_point");
            Json.write(json, branch.point());
            json.writeFieldName("children");
            Json.writeAll(json, branch.children());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
