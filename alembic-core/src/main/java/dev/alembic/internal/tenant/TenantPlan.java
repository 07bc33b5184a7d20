package dev.alembic.internal.tenant;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.Nearest;
import dev.alembic.tenant.FailurePolicy;
import dev.alembic.tenant.Tenant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which order tenants are done.
 *
 * @param canaries names of those who go ahead of all others
 * @param waves how many are done before the next ones are begun; all others come after the last wave
 * @param parallel how many are done at once
 * @param onFailure what becomes of the others
 */
public record TenantPlan(List<String> canaries, List<Integer> waves, int parallel, FailurePolicy onFailure) {

    private static final String PARALLEL = "tenants_parallel";
    private static final String WAVES = "tenants_waves";
    private static final String ON_FAILURE = "tenants_on_failure";

    /**
     * Copies the lists.
     *
     * @throws ConfigException if a number isn't positive
     */
    public TenantPlan {
        canaries = List.copyOf(canaries);
        waves = List.copyOf(waves);
        Stream.concat(waves.stream(), Stream.of(parallel)).filter(n -> n < 1).forEach(n -> {
            throw new ConfigException("There can't be %d tenants at once or in a wave; 1 at least.".formatted(n));
        });
    }

    /** Some tenants. */
    public record Wave(List<Tenant> tenants, boolean isCanary) {}

    /** What the settings say. */
    public static TenantPlan of(Config config) {
        return new TenantPlan(
                config.get("tenants_canary").map(TenantPlan::words).orElse(List.of()),
                config.get(WAVES).map(text -> numbers(WAVES, text)).orElse(List.of()),
                config.get(PARALLEL).map(text -> number(PARALLEL, text)).orElse(1),
                config.get(ON_FAILURE).map(text -> policy(ON_FAILURE, text)).orElse(FailurePolicy.STOP));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Numbers, separated by commas. */
    public static List<Integer> numbers(String what, String text) {
        return words(text).stream().map(word -> number(what, word)).toList();
    }

    /** A number. */
    public static int number(String what, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new ConfigException("%s is a number, not \"%s\".".formatted(what, text), e);
        }
    }

    /** {@code stop}, {@code revision} or {@code continue}. */
    public static FailurePolicy policy(String what, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "stop" -> FailurePolicy.STOP;
            case "revision" -> FailurePolicy.REVISION;
            case "continue" -> FailurePolicy.CONTINUE;
            default -> throw new ConfigException("%s is stop, revision or continue, not \"%s\".".formatted(what, text));
        };
    }

    /** The same with other canaries. */
    public TenantPlan withCanaries(List<String> names) {
        return new TenantPlan(names, waves, parallel, onFailure);
    }

    /** The same with other waves. */
    public TenantPlan withWaves(List<Integer> sizes) {
        return new TenantPlan(canaries, sizes, parallel, onFailure);
    }

    /** The same with another number at once. */
    public TenantPlan withParallel(int number) {
        return new TenantPlan(canaries, waves, number, onFailure);
    }

    /** The same with another policy. */
    public TenantPlan withPolicy(FailurePolicy policy) {
        return new TenantPlan(canaries, waves, parallel, policy);
    }

    /**
     * The tenants as they are done one wave after the other.
     *
     * @throws ConfigException if a canary is none of them
     */
    public List<Wave> waves(List<Tenant> tenants) {
        List<Wave> planned = new ArrayList<>();
        List<Tenant> ahead = named(tenants, canaries);
        if (!ahead.isEmpty()) {
            planned.add(new Wave(ahead, true));
        }
        List<Tenant> rest = tenants.stream().filter(one -> !ahead.contains(one)).toList();
        int from = 0;
        for (int size : waves) {
            int to = Math.min(rest.size(), from + size);
            planned.add(new Wave(rest.subList(from, to), false));
            from = to;
        }
        planned.add(new Wave(rest.subList(from, rest.size()), false));
        return planned.stream().filter(wave -> !wave.tenants().isEmpty()).toList();
    }

    /**
     * Those of these names, in that order.
     *
     * @throws ConfigException if there is no such tenant
     */
    public static List<Tenant> named(List<Tenant> tenants, List<String> names) {
        Map<String, Tenant> byName = new LinkedHashMap<>();
        tenants.forEach(tenant -> byName.put(tenant.name(), tenant));
        return names.stream()
                .distinct()
                .map(name -> {
                    Tenant found = byName.get(name);
                    if (found == null) {
                        throw unknown(name, byName);
                    }
                    return found;
                })
                .toList();
    }

    private static ConfigException unknown(String name, Map<String, Tenant> known) {
        String meant = Nearest.of(name, known.keySet())
                .map(" Did you mean \"%s\"?"::formatted)
                .orElse("");
        return new ConfigException(
                "There is no tenant \"%s\" among the %d of \"tenants\".%s".formatted(name, known.size(), meant));
    }
}
