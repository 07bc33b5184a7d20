package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.diff.DiffResult;
import dev.alembic.diff.DiffSettings;
import dev.alembic.diff.SchemaDiffer;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An empty database for one test. */
final class LiveDatabase implements AutoCloseable {

    private final Dialect dialect;
    private final Connection connection;
    private final Map<String, Object> hibernate;
    private final Runnable rest;

    private LiveDatabase(String dialect, Connection connection, Map<String, Object> hibernate, Runnable rest) {
        this.dialect = Dialects.load().byName(dialect);
        this.connection = connection;
        this.hibernate = hibernate;
        this.rest = rest;
    }

    static LiveDatabase open(String dialect) throws SQLException {
        return switch (dialect) {
            case "sqlite" -> embedded(dialect, "jdbc:sqlite:file:%s?mode=memory&cache=shared");
            case "h2" -> embedded(dialect, "jdbc:h2:mem:%s");
            case "postgresql" -> on(TestServers.postgresql().freshDatabase("jpa"), dialect);
            case "mariadb" -> on(TestServers.mariadb().freshDatabase("jpa"), dialect);
            default -> throw new IllegalArgumentException(dialect);
        };
    }

    private static LiveDatabase embedded(String dialect, String pattern) throws SQLException {
        String url = pattern.formatted(UUID.randomUUID());
        return new LiveDatabase(
                dialect, DriverManager.getConnection(url), Map.of("jakarta.persistence.jdbc.url", url), () -> {});
    }

    private static LiveDatabase on(TestDatabase database, String dialect) throws SQLException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.jdbc.url", database.jdbcUrl());
        settings.put("jakarta.persistence.jdbc.user", database.user());
        settings.put("jakarta.persistence.jdbc.password", database.password());
        return new LiveDatabase(dialect, database.connect(), settings, database::close);
    }

    Dialect dialect() {
        return dialect;
    }

    DatabaseProduct product() {
        return DatabaseProduct.of(dialect.name(), connection);
    }

    /** How Hibernate comes to this database. */
    Map<String, Object> hibernate() {
        return hibernate;
    }

    void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(sql + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Creates everything, foreign keys last. */
    void create(MetaData model) throws SQLException {
        model.sequences().stream().map(CreateSequence::new).forEach(this::run);
        for (Table table : model.tables()) {
            run(new CreateTable(table.withItems(table.items().stream()
                    .filter(i -> !(i instanceof ForeignKeyConstraint))
                    .toList())));
        }
        for (Table table : model.tables()) {
            table.constraints().stream()
                    .filter(ForeignKeyConstraint.class::isInstance)
                    .forEach(key -> run(new CreateConstraint(table.name(), key)));
        }
    }

    private void run(Operation operation) {
        try {
            execute(operation.accept(dialect.ddl()).stream().map(Sql::text).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    MetaData inspect() {
        return dialect.inspector(connection).inspect(ObjectFilter.ALL);
    }

    /** What autogenerate would find, in words. */
    List<String> differences(MetaData model) {
        DiffResult result = new SchemaDiffer(dialect, DiffSettings.DEFAULT).diff(inspect(), model);
        return Stream.concat(
                        result.differences().stream().map(d -> String.join(", ", d.detected()) + d.upgrade()),
                        result.uncompared().stream())
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        rest.run();
    }
}
