package dev.alembic.dialect;

import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The SQL that a dialect makes of operations, for tests: {@code sql(POSTGRESQL, op -> …)}. */
public final class Ddl {

    /** The generic dialect. */
    public static final Dialect STANDARD = Dialects.load().byName("default");

    /** SQLite. */
    public static final Dialect SQLITE = Dialects.load().byName("sqlite");

    /** PostgreSQL. */
    public static final Dialect POSTGRESQL = Dialects.load().byName("postgresql");

    /** MySQL. */
    public static final Dialect MYSQL = Dialects.load().byName("mysql");

    /** MariaDB. */
    public static final Dialect MARIADB = Dialects.load().byName("mariadb");

    /** SQL Server. */
    public static final Dialect SQLSERVER = Dialects.load().byName("mssql");

    /** Oracle. */
    public static final Dialect ORACLE = Dialects.load().byName("oracle");

    /** H2. */
    public static final Dialect H2 = Dialects.load().byName("h2");

    private Ddl() {}

    /** The texts of the statements, on one line each. */
    public static List<String> sql(Dialect dialect, Consumer<Operations> migration) {
        return sql(dialect, DdlSettings.ONLINE, migration);
    }

    /** The texts of the statements that would be printed, on one line each. */
    public static List<String> offline(Dialect dialect, Consumer<Operations> migration) {
        return sql(dialect, DdlSettings.OFFLINE, migration);
    }

    /** The texts of the statements, on one line each. */
    public static List<String> sql(Dialect dialect, DdlSettings settings, Consumer<Operations> migration) {
        return statements(dialect, settings, migration).stream()
                .map(s -> oneLine(s.text()))
                .toList();
    }

    /** The statements. */
    public static List<Sql> statements(Dialect dialect, DdlSettings settings, Consumer<Operations> migration) {
        List<Operation> operations = new ArrayList<>();
        migration.accept(new Operations(operations::add));
        DdlCompiler compiler = dialect.ddl(settings);
        return operations.stream().flatMap(op -> compiler.compile(op).stream()).toList();
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s*\\n\\s*", " ").replace("( ", "(").replace(" )", ")");
    }
}
