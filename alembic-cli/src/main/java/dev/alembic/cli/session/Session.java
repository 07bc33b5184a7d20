package dev.alembic.cli.session;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.Tenants;
import dev.alembic.config.Config;
import dev.alembic.internal.runtime.Secrets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of a command: the global options, the console, and the project they lead to. */
public final class Session implements AutoCloseable {

    private final ParseResult globals;
    private final Invocation invocation;
    private final Console console;
    private @Nullable Config config;
    private int status;
    private boolean isReading;
    private @Nullable Alembic alembic;
    private @Nullable Alembic ofTenant;
    private @Nullable StatusLine statusLine;
    private Secrets tenantUrls = Secrets.NONE;

    /** A run with these global options. */
    public Session(ParseResult globals, Invocation invocation) {
        this.globals = globals;
        this.invocation = invocation;
        this.console = new Console(invocation.streams(), invocation.directory(), globals.hasMatchedOption("-q"));
    }

    /** Where to say things. */
    public Console console() {
        return console;
    }

    /** Ends the run with another exit status than 0, after all that is to be said has been said. */
    public void endWith(int exitStatus) {
        status = exitStatus;
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    /** What this run depends on. */
    public Invocation invocation() {
        return invocation;
    }

    /**
     * The configuration file: {@code -c}, {@code ALEMBIC_CONFIG}, or the nearest {@code alembic.ini} in
     * this folder or above it.
     */
    private Path configFile() {
        return ConfigFile.find(invocation, namedConfig());
    }

    private Optional<String> namedConfig() {
        return Optional.ofNullable(globals.matchedOptionValue("-c", (String) null));
    }

    /** The configuration file to make: as it is named, or {@code alembic.ini} in this folder. */
    public Path newConfigFile() {
        boolean isNamed = namedConfig().isPresent()
                || invocation.variable("ALEMBIC_CONFIG").isPresent();
        return isNamed ? configFile() : ConfigFile.here(invocation);
    }

    /** The passwords of the configuration, as far as it has been read. */
    public Secrets secrets() {
        return config == null ? Secrets.NONE : KnownSecrets.of(config).and(tenantUrls);
    }

    private void noteIfElsewhere(Path file) {
        boolean isFound =
                namedConfig().isEmpty() && invocation.variable("ALEMBIC_CONFIG").isEmpty();
        if (isFound && !invocation.directory().equals(file.getParent())) {
            console.note("Using %s, the nearest alembic.ini above this folder.".formatted(console.shorten(file)));
        }
    }

    /**
     * The configuration that the global options lead to.
     *
     * @throws dev.alembic.error.ConfigException if it can't be read
     */
    public Config config() {
        String section = globals.matchedOptionValue("-n", Config.DEFAULT_SECTION);
        if (config == null) {
            Path file = configFile();
            noteIfElsewhere(file);
            config = Config.load(file, section, invocation::variable).withArguments(arguments());
            config = withGates(config);
            ExposedPassword.warning(config).ifPresent(Session::warn);
        }
        return config;
    }

    /** Asks for the logger only then: a driver that is being loaded may be setting up SLF4J. */
    private static void warn(String text) {
        LoggerFactory.getLogger("alembic.config").warn(text);
    }

    /** The same as {@link #alembic}, for a command that only reads: a signal ends the process at once. */
    public Alembic forReading() {
        isReading = true;
        return alembic();
    }

    /**
     * The project that the configuration describes, for the tenant that is named if one is. A signal ends
     * its runs in order.
     *
     * @throws dev.alembic.error.AlembicException if it can't be used
     */
    public Alembic alembic() {
        List<String> names = tenantNames();
        if (names.size() > 1) {
            throw new ParameterException(
                    globals.subcommand().commandSpec().commandLine(),
                    "this works on one tenant; --tenant names %d".formatted(names.size()));
        }
        if (!names.isEmpty() && ofTenant == null) {
            ofTenant = named().one(names.get(0));
        }
        return ofTenant == null ? project() : ofTenant;
    }

    private Alembic project() {
        if (alembic == null) {
            AlembicBuilder builder =
                    Alembic.of(config()).templates(new MustacheTemplates()).clock(invocation.clock());
            invocation.cancellation().filter(known -> !isReading).ifPresent(known -> builder.cancellation(known.get()));
            boolean isOne = tenantNames().size() == 1 || config().get("tenants").isEmpty();
            if (isOne && invocation.streams().isRedrawn() && !globals.hasMatchedOption("-q")) {
                statusLine = new StatusLine(invocation.streams().err(), System::nanoTime);
                builder.listener(statusLine);
            }
            alembic = builder.build();
        }
        return alembic;
    }

    /**
     * The tenants that a command is to work on; absent if the configuration names none, or one alone is
     * meant.
     */
    public Optional<Tenants> tenants() {
        List<String> names = tenantNames();
        if (names.size() == 1 || config().get("tenants").isEmpty()) {
            return Optional.empty();
        }
        Tenants all = named();
        return Optional.of(names.isEmpty() ? all : all.only(names.toArray(String[]::new)));
    }

    private Tenants named() {
        Tenants all = project().tenants();
        all.list()
                .forEach(tenant ->
                        tenantUrls = tenantUrls.and(Secrets.of(tenant.url().orElse(""), Optional.empty())));
        return all;
    }

    private List<String> tenantNames() {
        return globals.matchedOptionValue("--tenant", List.of());
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> given = globals.matchedOptionValue("-x", List.of());
        for (String argument : given) {
            int equals = argument.indexOf('=');
            arguments.put(
                    equals < 0 ? argument : argument.substring(0, equals),
                    equals < 0 ? "" : argument.substring(equals + 1));
        }
        tag().ifPresent(tag -> arguments.put("tag", tag));
        return arguments;
    }

    /** The gates of this command line, beside those of the configuration. */
    private Config withGates(Config given) {
        ParseResult command = globals.subcommand();
        if (command == null || command.commandSpec().findOption("--gate") == null) {
            return given;
        }
        List<String> open = command.matchedOptionValue("--gate", List.of());
        if (command.hasMatchedOption("--to-gate")) {
            return given.set("gates", "");
        }
        return open.isEmpty()
                ? given
                : given.set("gates", given.get("gates").orElse("") + "," + String.join(",", open));
    }

    private Optional<String> tag() {
        ParseResult command = globals.subcommand();
        boolean isGiven = command.commandSpec().findOption("--tag") != null;
        return isGiven ? Optional.ofNullable(command.matchedOptionValue("--tag", (String) null)) : Optional.empty();
    }

    @Override
    public void close() {
        console.raw().flush();
        if (statusLine != null) {
            statusLine.close();
        }
        if (alembic != null) {
            alembic.close();
        }
    }
}
