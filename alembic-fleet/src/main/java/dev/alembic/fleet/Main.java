package dev.alembic.fleet;

import dev.alembic.Alembic;
import dev.alembic.config.Config;
import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.tenant.Tenant;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fleet as a program: {@code schedule TARGET}, {@code work}, {@code status}. The jobs are in the
 * database that {@code url} of the configuration names.
 */
public final class Main {

    private static final int USAGE = 2;
    private static final String HELP = """
            Usage: schedule TARGET | work | status
              -c FILE               the configuration, alembic.ini
              --threads N           work: so many jobs at once, 1
              --attempts N          work: how often a job is tried, 3
              --pause-seconds N     work: between two attempts, 10
              --heartbeat-millis N  work: how often it says that it is alive, 10000
              --stay                work: go on when no job is left
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new Main(System.out, System.err).run(List.of(arguments)));
    }

    /** 0 done, 1 failed, 2 wrong usage. */
    int run(List<String> arguments) {
        try {
            Map<String, String> options = new HashMap<>();
            List<String> words = words(arguments, options);
            return run(words, options);
        } catch (AlembicException e) {
            err.println("FAILED: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> words(List<String> arguments, Map<String, String> options) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--stay")) {
                options.put(word, "");
            } else if (word.startsWith("-") && i + 1 < arguments.size()) {
                options.put(word, arguments.get(++i));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private int run(List<String> words, Map<String, String> options) throws InterruptedException {
        boolean isKnown = words.equals(List.of("work"))
                || words.equals(List.of("status"))
                || (words.size() == 2 && words.get(0).equals("schedule"));
        if (!isKnown) {
            err.print(HELP);
            return USAGE;
        }
        Config config = Config.load(
                Path.of(options.getOrDefault("-c", "alembic.ini")),
                Config.DEFAULT_SECTION,
                name -> Optional.ofNullable(System.getenv(name)));
        try (Alembic alembic = Alembic.of(config).build()) {
            Fleet fleet = Fleet.in(new UrlDataSource(config));
            switch (words.get(0)) {
                case "schedule" -> schedule(fleet, alembic, words.get(1));
                case "work" -> work(fleet, alembic, options);
                default -> out.println(summary(fleet));
            }
            boolean hasFailed = fleet.states().stream().anyMatch(state -> state.phase() == FleetState.Phase.FAILED);
            return hasFailed && !words.get(0).equals("schedule") ? 1 : 0;
        }
    }

    private void schedule(Fleet fleet, Alembic alembic, String target) {
        List<String> names = alembic.tenants().list().stream().map(Tenant::name).toList();
        out.printf("%d of %d tenants are scheduled.%n", fleet.schedule(names, target), names.size());
    }

    private void work(Fleet fleet, Alembic alembic, Map<String, String> options) throws InterruptedException {
        FleetWorker.Builder builder = fleet.worker(name -> alembic.tenants().one(name))
                .threads(number(options, "--threads", 1))
                .attempts(number(options, "--attempts", 3), Duration.ofSeconds(number(options, "--pause-seconds", 10)))
                .heartbeat(Duration.ofMillis(number(options, "--heartbeat-millis", 10_000)));
        try (FleetWorker worker = builder.start()) {
            worker.awaitNothingLeft();
            while (options.containsKey("--stay")) {
                Thread.sleep(Long.MAX_VALUE);
            }
        }
        out.println(summary(fleet));
    }

    private static int number(Map<String, String> options, String option, int usual) {
        String text = options.getOrDefault(option, String.valueOf(usual));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ConfigException("%s is a number, not \"%s\".".formatted(option, text), e);
        }
    }

    private static String summary(Fleet fleet) {
        List<FleetState> states = fleet.states();
        String counts =
                states.stream()
                        .collect(Collectors.groupingBy(FleetState::phase, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> "%d %s"
                                .formatted(
                                        count.getValue(), count.getKey().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        String failed = states.stream()
                .filter(state -> state.phase() == FleetState.Phase.FAILED)
                .map(state ->
                        "%n%s: %s".formatted(state.tenant(), state.failure().orElse("")))
                .collect(Collectors.joining());
        return "%d tenants: %s%s".formatted(states.size(), counts, failed);
    }
}
