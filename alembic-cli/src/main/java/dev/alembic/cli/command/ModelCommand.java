package dev.alembic.cli.command;

import dev.alembic.DiagramFormat;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import dev.alembic.comparison.WrittenModel;
import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic model}. */
final class ModelCommand implements CliCommand {

    private static final String CLASS = "--class";
    private static final String OUTPUT = "--output";
    private static final String FORCE = "--force";
    private static final String FORMAT = "--format";
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "model",
                        "Write the model of a database that is there already.",
                        "alembic model --output src",
                        "alembic model --class com.example.Models --output src/main/java",
                        "alembic model --format mermaid")
                .addOption(CliCommands.value("NAME", "The class to write, with its package; Models by default.", CLASS))
                .addOption(CliCommands.value(
                        "FOLDER", "The folder of sources to write to; without it, the model is printed.", OUTPUT))
                .addOption(CliCommands.flag("Replace the file if it is there.", FORCE))
                .addOption(CliCommands.value(
                        "java|mermaid|plantuml|dbml",
                        "java, the default, or a diagram of tables and foreign keys, which is printed.",
                        FORMAT));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Optional<DiagramFormat> diagram = diagram(arguments);
        if (diagram.isPresent()) {
            session.console().raw().print(session.forReading().schemaFiles().diagram(diagram.get()));
            return;
        }
        String name = arguments.matchedOptionValue(CLASS, "Models");
        if (!CLASS_NAME.matcher(name).matches()) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--class is the name of a Java class, such as com.example.Models, not '%s'".formatted(name));
        }
        if (arguments.hasMatchedOption(OUTPUT)) {
            Path folder = session.invocation().directory().resolve(arguments.matchedOptionValue(OUTPUT, ""));
            Path file = folder.resolve(name.replace('.', '/') + ".java").normalize();
            write(file, name, arguments.hasMatchedOption(FORCE), session);
        } else {
            WrittenModel model = session.alembic().model(name);
            session.console().raw().print(model.source());
            remark(model, session.console());
        }
    }

    private static Optional<DiagramFormat> diagram(ParseResult arguments) {
        String format = arguments.matchedOptionValue(FORMAT, "java");
        if (format.equals("java")) {
            return Optional.empty();
        }
        if (arguments.hasMatchedOption(OUTPUT) || arguments.hasMatchedOption(CLASS)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "--class and --output go with --format java");
        }
        return Optional.of(Stream.of(DiagramFormat.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        arguments.commandSpec().commandLine(),
                        "--format is java, mermaid, plantuml or dbml, not '%s'".formatted(format))));
    }

    private static void write(Path file, String name, boolean mayReplace, Session session) {
        Console console = session.console();
        refuseIfThere(file, mayReplace, console);
        WrittenModel model = session.alembic().model(name);
        write(file, model, console);
        remark(model, console);
    }

    private static void refuseIfThere(Path file, boolean mayReplace, Console console) {
        if (Files.exists(file) && !mayReplace) {
            throw new ConfigException(
                    "\"%s\" is there already. Name another --class or --output, or say --force to replace it."
                            .formatted(console.shorten(file)));
        }
    }

    /** Writes the source of a model. */
    static void write(Path file, WrittenModel model, Console console) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, model.source());
        } catch (IOException e) {
            throw new ConfigException(
                    "\"%s\" can't be written: %s".formatted(console.shorten(file), e.getMessage()), e);
        }
        console.progress("Generating %s with %d tables ...  done".formatted(console.shorten(file), model.tables()));
    }

    private static void remark(WrittenModel model, Console console) {
        if (!model.unmodelled().isEmpty()) {
            console.note("Not in the model, and left alone by every command: %s."
                    .formatted(String.join(", ", model.unmodelled())));
        }
        if (!model.otherSchemas().isEmpty()) {
            console.note(("Not looked at: schema '%s'. env.includeSchemas(true) in configure(…) of Env.java lets all"
                            + " schemas take part.")
                    .formatted(String.join("', '", model.otherSchemas())));
        }
    }
}
