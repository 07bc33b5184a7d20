package dev.alembic.cli.verb;

import dev.alembic.cli.Verb;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands, in the order that the help lists them. */
public final class AllVerbs {

    private AllVerbs() {}

    /** All of them, by the names that their specifications have too. */
    public static Map<String, Verb> byName() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put("init", new InitVerb());
        verbs.put("list_templates", new ListTemplatesVerb());
        verbs.put("revision", new RevisionVerb());
        verbs.put("merge", new MergeVerb());
        verbs.put("upgrade", new UpgradeVerb());
        verbs.put("downgrade", new DowngradeVerb());
        verbs.put("stamp", new StampVerb());
        verbs.put("ensure_version", new EnsureVersionVerb());
        verbs.put("repair", new RepairVerb());
        verbs.put("check", new CheckVerb());
        verbs.put("current", new CurrentVerb());
        verbs.put("history", new HistoryVerb());
        verbs.put("heads", new HeadsVerb());
        verbs.put("branches", new BranchesVerb());
        verbs.put("show", new ShowVerb());
        verbs.put("edit", new EditVerb());
        verbs.put("completion", new CompletionVerb());
        return verbs;
    }
}
