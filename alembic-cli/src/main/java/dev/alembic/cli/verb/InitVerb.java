package dev.alembic.cli.verb;

import dev.alembic.cli.Session;
import dev.alembic.cli.Templates;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic init}. */
final class InitVerb implements Verb {

    @Override
    public CommandSpec spec() {
        return Verbs.command("init", "Make a script directory, ready to run.", "alembic init alembic")
                .addOption(Verbs.value(
                        "NAME", "What to start from; see list_templates. generic by default.", "-t", "--template"))
                .addOption(Verbs.value("NAME", "The Java package of the revisions.", "--package"))
                .addPositional(Verbs.parameter("DIRECTORY", "The folder to make."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Templates template = Templates.named(arguments.matchedOptionValue("-t", "generic"));
        Path directory = session.invocation().directory().resolve(arguments.<String>matchedPositionalValue(0, ""));
        template.install(
                directory, session.newConfigFile(), arguments.matchedOptionValue("--package", ""), session.console());
    }
}
