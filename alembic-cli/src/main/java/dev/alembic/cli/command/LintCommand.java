package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.lint.LintFormat;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintScope;
import dev.alembic.lint.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic lint}. */
final class LintCommand implements CliCommand {

    private static final int FOUND = 1;

    private static final List<String> FORMATS =
            Arrays.stream(LintFormat.values()).map(LintFormat::word).toList();

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "lint",
                        "Find what may lock, lose or not be taken back, before it runs.",
                        "alembic lint",
                        "alembic lint 1975ea: --no-database --format sarif")
                .addOption(CliCommands.flag(
                        "Ask no database; sizes and present types of tables aren't known then.", "--no-database"))
                .addOption(CliCommands.value(
                        "NAME", "With --no-database: look for this database, such as postgresql.", "--dialect"))
                .addOption(CliCommands.value(
                        String.join("|", FORMATS),
                        "How to print: text (the default), markdown for reviewers, or for a program.",
                        "--format"))
                .addOption(CliCommands.value(
                        "note|warning|error", "Fail if something matters at least so much (warning).", "--fail-on"))
                .addOption(StatsCommand.option("Take numbers of rows from what 'stats --export' has written."))
                .addOption(CliCommands.flag("List the rules instead.", "--rules"))
                .addPositional(CliCommands.parameter(
                                "RANGE",
                                "FROM:TO or one revision; without it what isn't merged into the main branch of git, or"
                                        + " all that is pending.")
                        .toBuilder()
                        .arity("0..1")
                        .required(false)
                        .build());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        if (arguments.hasMatchedOption("--rules")) {
            rules(session);
            return;
        }
        LintFormat format =
                LintFormat.valueOf(oneOf(arguments, "--format", "text", FORMATS).toUpperCase(Locale.ROOT));
        Severity least = Severity.valueOf(oneOf(arguments, "--fail-on", "warning", List.of("note", "warning", "error"))
                .toUpperCase(Locale.ROOT));
        List<LintResult> results = StatsCommand.plans(arguments, session).lint(scope(arguments));
        print(format, session, results, StatsCommand.isNamed(arguments));
        session.endWith(results.stream().anyMatch(result -> result.has(least)) ? FOUND : 0);
    }

    private static LintScope scope(ParseResult arguments) {
        boolean isOffline = arguments.hasMatchedOption("--no-database");
        Optional<String> dialect =
                Optional.of(arguments.matchedOptionValue("--dialect", "")).filter(name -> !name.isEmpty());
        if (dialect.isPresent() && !isOffline) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--dialect is for --no-database; a database says itself what it is");
        }
        String range = arguments.matchedPositionalValue(0, "");
        return new LintScope(Optional.of(range).filter(text -> !text.isEmpty()), isOffline, dialect);
    }

    private static String oneOf(ParseResult arguments, String option, String otherwise, List<String> words) {
        String word = arguments.matchedOptionValue(option, otherwise);
        if (!words.contains(word)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "%s is one of %s, not '%s'".formatted(option, String.join(", ", words), word));
        }
        return word;
    }

    private static void print(LintFormat format, Session session, List<LintResult> results, boolean hasSizes) {
        if (format == LintFormat.TEXT) {
            text(session, results, hasSizes);
            return;
        }
        List<LintRule> rules = session.alembic().plans().rules();
        session.console().raw().print(format.write(results, rules));
    }

    private static void text(Session session, List<LintResult> results, boolean hasSizes) {
        for (LintResult result : results) {
            LintFormat.TEXT.write(List.of(result), List.of()).lines().forEach(session.console()::line);
            session.console().progress(result.summary(hasSizes));
        }
    }

    private static void rules(Session session) {
        List<LintRule> rules = session.alembic().plans().rules();
        int width = rules.stream().mapToInt(rule -> rule.code().length()).max().orElse(0);
        String[] lines = rules.stream()
                .map(rule -> rule.code() + " ".repeat(width - rule.code().length() + 2) + rule.about())
                .sorted()
                .toArray(String[]::new);
        Arrays.stream(lines).forEach(session.console()::line);
    }
}
