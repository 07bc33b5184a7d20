package com.example.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.alembic.Alembic;
import dev.alembic.RunResult;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** An application that brings its database up to date when it starts. */
public final class Main {

    private Main() {}

    /**
     * Migrates and lists the tasks.
     *
     * @param arguments a JDBC url, and user and password if need be
     */
    public static void main(String[] arguments) throws SQLException {
        try (HikariDataSource pool = pool(arguments)) {
            migrate(pool);
            list(pool);
        }
    }

    private static HikariDataSource pool(String[] arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        if (arguments.length > 2) {
            config.setUsername(arguments[1]);
            config.setPassword(arguments[2]);
        }
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource pool) {
        Alembic alembic = Alembic.builder()
                .scripts("classpath:com.example.embedded.db")
                .migrations(List.of(new FirstTasks(List.of("water the plants", "feed the cat"))))
                .dataSource(pool)
                .model(Models.METADATA)
                .listener(new ProgressLine(System.out))
                .build();
        RunResult result = alembic.upgrade("head");
        System.out.printf("%s -> %s%n", result.from(), result.to());
        System.out.println(alembic.check().isClean() ? "as the model is" : "not as the model is");
    }

    private static void list(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tasks = statement.executeQuery("SELECT title FROM tasks ORDER BY id")) {
            while (tasks.next()) {
                System.out.println("- " + tasks.getString(1));
            }
            connection.commit();
        }
    }
}
