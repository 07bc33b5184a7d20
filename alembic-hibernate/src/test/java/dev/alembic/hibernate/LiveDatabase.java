package dev.alembic.hibernate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.comparison.Rename;
import dev.alembic.config.Config;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.command.SchemaComparison;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectName;
import dev.alembic.sql.Sql;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

    /** Opens one; a test is left out where this Hibernate has no dialect for the database at hand. */
    static LiveDatabase open(String dialect) throws SQLException {
        assumeTrue(
                !dialect.equals("sqlite") || isPresent("org.hibernate.community.dialect.SQLiteDialect"),
                "no dialect of Hibernate for SQLite");
        return switch (dialect) {
            case "sqlite" -> embedded(dialect, "jdbc:sqlite:file:%s?mode=memory&cache=shared");
            case "h2" -> embedded(dialect, "jdbc:h2:mem:%s");
            case "postgresql" -> on(TestServers.postgresql().freshDatabase("jpa"), dialect);
            case "mariadb" -> on(TestServers.mariadb().freshDatabase("jpa"), dialect);
            default -> throw new IllegalArgumentException(dialect);
        };
    }

    private static boolean isPresent(String type) {
        return LiveDatabase.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
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

    void run(Operation operation) {
        try {
            execute(operation.accept(dialect.ddl(DdlSettings.OFFLINE)).stream()
                    .map(Sql::text)
                    .toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything, but for tables that Hibernate makes for itself. */
    MetaData inspect() {
        return dialect.inspector(connection).inspect(new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return !name.name().filter(text -> text.startsWith("HT")).isPresent();
            }
        });
    }

    /** What autogenerate would find, in words. */
    List<String> differences(HibernateMetaData entities) {
        DiffResult result = compare(new Entities(entities)).diff();
        return Stream.concat(
                        result.differences().stream().map(d -> String.join(", ", d.detected()) + d.upgrade()),
                        result.uncompared().stream())
                .toList();
    }

    /** Does what a generated revision does, and answers what would undo it. */
    List<Operation> upgrade(HibernateMetaData entities, Rename... renames) {
        Entities environment = new Entities(entities);
        List<Operation> undo = new ArrayList<>();
        for (Difference difference : compare(environment).diff(List.of(renames)).differences()) {
            environment.rewritten(difference.upgrade()).forEach(this::run);
            undo.addAll(0, environment.rewritten(difference.downgrade()));
        }
        return undo;
    }

    /** What looks like a rename. */
    List<String> renames(HibernateMetaData entities) {
        return compare(new Entities(entities)).diff().candidates().stream()
                .map(candidate -> candidate.rename().toString())
                .toList();
    }

    private SchemaComparison compare(Entities environment) {
        MetaData model = environment.targetMetadata(product());
        return SchemaComparison.read(connection, dialect, environment.settings(), model);
    }

    /** A name as the database has it when nobody quotes it. */
    String name(String text) {
        return dialect.unquotedNames().modelName(text);
    }

    /** The next number of a sequence. */
    long next(String sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        (dialect.name().equals("postgresql") ? "SELECT nextval('%s')" : "SELECT NEXT VALUE FOR %s")
                                .formatted(sequence))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** An environment of a project that has nothing else. */
    private static final class Entities extends HibernateEnvironment {

        private final HibernateMetaData entities;

        Entities(HibernateMetaData entities) {
            this.entities = entities;
        }

        @Override
        protected HibernateMetaData entities() {
            return entities;
        }

        EnvironmentSettings settings() {
            EnvironmentBuilder builder = new EnvironmentBuilder(Config.of(Path.of("."), Map.of()));
            configure(builder);
            return builder.build();
        }

        List<Operation> rewritten(List<Operation> operations) {
            List<Operation> rewritten = operations;
            for (UnaryOperator<List<Operation>> rewriter :
                    settings().generation().rewriters()) {
                rewritten = rewriter.apply(rewritten);
            }
            return rewritten;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        rest.run();
    }
}
