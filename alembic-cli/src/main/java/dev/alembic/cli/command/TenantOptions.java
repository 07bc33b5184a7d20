package dev.alembic.cli.command;

import dev.alembic.Tenants;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.internal.tenant.TenantPlan;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options of commands that work on all tenants. */
final class TenantOptions {

    private static final String PARALLEL = "--parallel";
    private static final String CANARY = "--canary";
    private static final String WAVES = "--waves";
    private static final String ON_FAILURE = "--on-failure";

    private TenantOptions() {}

    static CommandSpec addOptions(CommandSpec spec) {
        return spec.addOption(CliCommands.value("N", "Of tenants: so many at once.", PARALLEL))
                .addOption(CliCommands.values(
                        "NAME", "This tenant first, and the others only if it succeeds; may be repeated.", CANARY))
                .addOption(CliCommands.value("N,…", "So many tenants first, then so many, and then all others.", WAVES))
                .addOption(CliCommands.value(
                        "stop|revision|continue",
                        "If a tenant fails: begin no other one (the default), none if a revision failed, or go on.",
                        ON_FAILURE));
    }

    /**
     * The tenants as the options want them done; absent if there are none, or one alone is meant.
     *
     * @throws ParameterException if there are none and an option is given that is for them
     */
    static Optional<Tenants> of(ParseResult arguments, Session session) {
        Optional<Tenants> all = session.tenants();
        if (all.isEmpty()) {
            refuse(arguments);
            return all;
        }
        return Optional.of(planned(arguments, all.get()));
    }

    private static void refuse(ParseResult arguments) {
        for (String option : List.of(PARALLEL, CANARY, WAVES, ON_FAILURE)) {
            if (arguments.hasMatchedOption(option)) {
                throw new ParameterException(
                        arguments.commandSpec().commandLine(),
                        option + " is for several tenants; \"tenants\" in the configuration names them");
            }
        }
    }

    private static Tenants planned(ParseResult arguments, Tenants all) {
        Tenants tenants = all;
        if (arguments.hasMatchedOption(PARALLEL)) {
            tenants = tenants.parallel(TenantPlan.number(PARALLEL, arguments.matchedOptionValue(PARALLEL, "")));
        }
        if (arguments.hasMatchedOption(CANARY)) {
            List<String> names = arguments.matchedOptionValue(CANARY, List.of());
            tenants = tenants.canary(names.toArray(String[]::new));
        }
        if (arguments.hasMatchedOption(WAVES)) {
            tenants = tenants.waves(TenantPlan.numbers(WAVES, arguments.matchedOptionValue(WAVES, "")).stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        if (arguments.hasMatchedOption(ON_FAILURE)) {
            tenants = tenants.onFailure(TenantPlan.policy(ON_FAILURE, arguments.matchedOptionValue(ON_FAILURE, "")));
        }
        return tenants;
    }
}
