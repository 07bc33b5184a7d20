package dev.alembic.benchmark.peers;

import dev.alembic.benchmark.peers.Race.Outcome;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the races, prints what came of them, and writes it into docs/performance.md.
 *
 * <pre>java -cp benchmarks.jar dev.alembic.benchmark.peers.PeerComparison SIZE ROUNDS [PAGE] [RACE…]</pre>
 */
public final class PeerComparison {

    /** Of a thousand migrations, a million rows. */
    private static final int ROWS_EACH = 1_000;

    /** Of a thousand migrations, two hundred tenants. */
    private static final int TENANTH = 5;

    private final PrintStream out;
    private final int rounds;
    private final @Nullable PerformancePage page;

    private PeerComparison(PrintStream out, int rounds, @Nullable PerformancePage page) {
        this.out = out;
        this.rounds = rounds;
        this.page = page;
    }

    /** Measures; the arguments are how many migrations, how many rounds, the page or -, and names of races. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        int size = Integer.parseInt(arguments[0]);
        boolean hasPage = arguments.length > 2 && !arguments[2].equals("-");
        PeerComparison comparison = new PeerComparison(
                System.out,
                Integer.parseInt(arguments[1]),
                hasPage ? new PerformancePage(Path.of(arguments[2])) : null);
        Path folder = Files.createTempDirectory("peers");
        for (Map.Entry<String, Race> race : races(size, folder).entrySet()) {
            boolean isWanted = arguments.length < 4;
            for (int i = 3; i < arguments.length; i++) {
                isWanted |= race.getKey().startsWith(arguments[i]);
            }
            if (isWanted) {
                comparison.run(race.getKey(), race.getValue());
            }
        }
    }

    /** All of them, by the names that their marks on the page have. */
    static Map<String, Race> races(int size, Path folder) throws Exception {
        Map<String, Race> races = new LinkedHashMap<>();
        for (Place.Kind kind : Place.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            UpgradeRace upgrade = new UpgradeRace(kind, size, folder.resolve(name));
            races.put(name + "-each", upgrade.each());
            races.put(name + "-usual", upgrade.usual());
            races.put(name + "-rows", new BulkInsertRace(kind, size * ROWS_EACH).race());
        }
        races.put("java", new JavaRevisionsRace(size, folder.resolve("written")).race());
        races.put("pending", new PendingRace(size, folder.resolve("pending")).race());
        races.put("rebuild", new RebuildRace(size * ROWS_EACH).race());
        races.put("tenants", new TenantsRace(size / TENANTH, folder.resolve("tenants")).race());
        races.put("schema-postgresql", new SchemaRace(Place.Kind.POSTGRESQL, size).race());
        races.put("schema-mariadb", new SchemaRace(Place.Kind.MARIADB, size).race());
        CommandRace commands =
                new CommandRace(System.getProperty("race.launcher", ""), size, folder.resolve("commands"));
        if (!commands.hasPeer()) {
            System.out.println("There is no \"alembic\" in the PATH, so Python's Alembic takes no part.");
        }
        races.put("command-help", commands.wall("--help"));
        races.put("command-current", commands.wall("current"));
        races.put("command-current-work", commands.work("current"));
        races.put("command-pending", commands.pending());
        races.put("link", new LinkRace(size, folder.resolve("link")).race());
        return races;
    }

    private void run(String name, Race race) throws Exception {
        Outcome outcome = race.run(rounds);
        PerformancePage.lines(outcome).forEach(out::println);
        out.println();
        if (page != null) {
            page.write(name, outcome);
        }
    }
}
