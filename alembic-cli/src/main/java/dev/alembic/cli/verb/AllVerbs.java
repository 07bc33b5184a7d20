package dev.alembic.cli.verb;

import dev.alembic.cli.Verb;
import java.util.List;

/** The commands, in the order that the help lists them. */
public final class AllVerbs {

    private AllVerbs() {}

    /** All of them. */
    public static List<Verb> list() {
        return List.of(
                new InitVerb(),
                new ListTemplatesVerb(),
                new RevisionVerb(),
                new MergeVerb(),
                new UpgradeVerb(),
                new DowngradeVerb(),
                new StampVerb(),
                new EnsureVersionVerb(),
                new CurrentVerb(),
                new HistoryVerb(),
                new HeadsVerb(),
                new BranchesVerb(),
                new ShowVerb(),
                new EditVerb(),
                new CompletionVerb());
    }
}
