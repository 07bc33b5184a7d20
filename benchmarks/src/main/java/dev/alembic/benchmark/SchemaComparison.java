package dev.alembic.benchmark;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.sql.Sql;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * Times the comparison of an unchanged schema of many tables with its model, on PostgreSQL and
 * MariaDB, in turns with the queries alone, and beside Python's Alembic on the same database.
 *
 * <pre>
 * java -cp benchmarks.jar dev.alembic.benchmark.SchemaComparison [TABLES] [PYTHON|none] [DATABASES]
 * </pre>
 */
public final class SchemaComparison {

    private static final int WARM_UP = 10;
    private static final int RUNS = 11;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long MEGABYTE = 1L << 20;

    private final PrintStream out;
    private final LargeSchema schema;
    private final String python;

    private SchemaComparison(PrintStream out, LargeSchema schema, String python) {
        this.out = out;
        this.schema = schema;
        this.python = python;
    }

    /** Measures; the arguments are the number of tables, the command for Python, the databases. */
    public static void main(String[] arguments) throws Exception {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        String python = arguments.length > 1 ? arguments[1] : "/usr/bin/python3";
        SchemaComparison comparison = new SchemaComparison(System.out, new LargeSchema(tables), python);
        String databases = arguments.length > 2 ? arguments[2] : "postgresql,mariadb";
        if (databases.contains("postgresql")) {
            comparison.run("postgresql", "postgresql+psycopg2", TestServers.postgresql());
        }
        if (databases.contains("mariadb")) {
            comparison.run("mariadb", "mysql+pymysql", TestServers.mariadb());
        }
    }

    private void run(String name, String scheme, TestServer server)
            throws SQLException, IOException, InterruptedException {
        Dialect dialect = Dialects.load().byName(name);
        MetaData model = schema.model();
        try (TestDatabase database = server.freshDatabase("large");
                Connection connection = database.connect()) {
            if (name.equals("mariadb")) {
                keepTablesOpen(connection);
            }
            create(connection, dialect, model);
            double first = compare(connection, dialect, model);
            RecordedQueries queries = new RecordedQueries(connection);
            dialect.inspector(queries.recording()).inspect(ObjectFilter.ALL);
            double[] ours = new double[RUNS];
            double[] bare = new double[RUNS];
            for (int run = -WARM_UP; run < RUNS; run++) {
                double all = compare(connection, dialect, model);
                double alone = time(queries::repeat);
                if (run >= 0) {
                    ours[run] = all;
                    bare[run] = alone;
                }
            }
            out.printf(
                    "%s, %d tables; milliseconds, medians of %d warm runs, heap %d MB%n",
                    name, schema.tables(), RUNS, Runtime.getRuntime().totalMemory() / MEGABYTE);
            out.printf("%-26s %8.0f   first time %.0f%n", "inspect and compare", median(ours), first);
            out.printf("%-26s %8.0f   ratio %.2f%n", "the queries alone", median(bare), median(ours) / median(bare));
            if (!python.equals("none")) {
                double theirs = python(database.url(scheme).replaceFirst("\\?.*", ""));
                out.printf("%-26s %8.0f   ratio %.3f%n", "peer", theirs, median(ours) / theirs);
            }
        }
    }

    /** As for any server of that many tables; else it opens them all anew for every query. */
    private void keepTablesOpen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String cache : List.of("table_definition_cache", "table_open_cache")) {
                statement.execute("SET GLOBAL %1$s = GREATEST(@@%1$s, %2$d)".formatted(cache, 2 * schema.tables()));
            }
        }
    }

    private static void create(Connection connection, Dialect dialect, MetaData model) throws SQLException {
        DiffResult missing = new SchemaDiffer(dialect, DiffSettings.DEFAULT).diff(MetaData.EMPTY, model);
        try (Statement statement = connection.createStatement()) {
            for (Operation operation : missing.upgrade()) {
                for (Sql sql : dialect.ddl().compile(operation)) {
                    statement.execute(sql.text());
                }
            }
        }
    }

    private static double compare(Connection connection, Dialect dialect, MetaData model) throws SQLException {
        return time(() -> {
            DiffSettings settings = DiffSettings.DEFAULT.probe(dialect.probe(connection));
            MetaData live = dialect.inspector(connection).inspect(ObjectFilter.ALL);
            DiffResult result = new SchemaDiffer(dialect, settings).diff(live, model);
            if (!result.isEmpty()) {
                throw new IllegalStateException(result.differences().get(0).toString());
            }
            return live.tables().size();
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static double time(Work<Integer> work) throws SQLException {
        long start = System.nanoTime();
        if (work.run() == 0) {
            throw new IllegalStateException("there was nothing to do");
        }
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The peer's median, as it tells its times itself: without its start. */
    private double python(String url) throws IOException, InterruptedException {
        Path script = Files.createTempFile("compare", ".py");
        try {
            Files.writeString(script, LargeSchema.PYTHON);
            Process process = new ProcessBuilder(python, script.toString(), url, "" + schema.tables(), "" + 3)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines =
                    new String(process.getInputStream().readAllBytes()).lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException("the peer fails");
            }
            return lines.stream().mapToDouble(Double::parseDouble).sorted().toArray()[1];
        } finally {
            Files.delete(script);
        }
    }
}
