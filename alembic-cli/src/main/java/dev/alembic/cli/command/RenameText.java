package dev.alembic.cli.command;

import dev.alembic.GeneratedRevisions;
import dev.alembic.comparison.Rename;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.error.UndecidedRenameException;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about things that look like renames. */
final class RenameText {

    private RenameText() {}

    /** What it looks like, and why. */
    static String looks(RenameCandidate candidate) {
        return "looks like a rename: %s (%s)".formatted(candidate.rename(), candidate.reason());
    }

    /** A question that can be answered with yes or no, and by a bare Enter only if it is likely. */
    static String question(RenameCandidate candidate) {
        Rename rename = candidate.rename();
        String what = rename.column()
                .map(column -> "Column \"%s\" of table \"%s\"".formatted(column, rename.table()))
                .orElseGet(() -> "Table \"%s\"".formatted(rename.table()));
        return "%s looks as if it were now called \"%s\" (%s). Is it a rename? %s"
                .formatted(what, rename.to(), candidate.reason(), candidate.isLikely() ? "[Y/n]" : "[y/n]");
    }

    /** What to do about a revision in which nobody decided. */
    static UndecidedRenameException undecided(GeneratedRevisions generated) {
        List<String> renames = generated.undecided().stream()
                .map(candidate -> candidate.rename().toString())
                .toList();
        return new UndecidedRenameException(
                ("Nobody said whether this is a rename: %s. The revision renames, and has dropping"
                                + " and adding as comments: edit it, or delete it and repeat the"
                                + " command with %s, or with --no-renames, which drops what is gone"
                                + " with all it holds.")
                        .formatted(
                                String.join(", ", renames),
                                renames.stream()
                                        .map(rename -> "--rename " + rename)
                                        .collect(Collectors.joining(" "))),
                renames);
    }
}
