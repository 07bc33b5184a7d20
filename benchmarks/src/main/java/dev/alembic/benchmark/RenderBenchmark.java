package dev.alembic.benchmark;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.now;
import static dev.alembic.schema.Dsl.string;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.Dialects;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten thousand operations to SQL; run with {@code -prof gc} to see what is allocated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RenderBenchmark {

    private static final int OPERATIONS = 10_000;
    private static final int KINDS = 5;

    @Param({"postgresql", "mariadb", "sqlite"})
    private String dialect = "postgresql";

    private final List<Operation> operations = new ArrayList<>();

    /** Tables, columns, indexes, renamed tables and raw SQL in equal parts. */
    @Setup
    public void prepare() {
        Operations op = new Operations(operations::add);
        for (int i = 0; i < OPERATIONS / KINDS; i++) {
            String table = "table_" + i;
            op.createTable(
                    table,
                    column("id", integer()).primaryKey(),
                    column("title", string(200)).notNull().serverDefault("untitled"),
                    column("created_at", dateTime()).serverDefault(now()));
            op.addColumn(table, column("priority", integer()));
            op.createIndex("ix_" + i, table, "title", "priority");
            op.renameTable(table, table + "_renamed");
            op.execute("UPDATE " + table + "_renamed SET priority = 1");
        }
    }

    /** Compiles all of them. */
    @Benchmark
    public int compile() {
        DdlCompiler compiler = Dialects.load().byName(dialect).ddl();
        int length = 0;
        for (Operation operation : operations) {
            length += compiler.compile(operation).size();
        }
        return length;
    }
}
