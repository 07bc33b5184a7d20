package dev.alembic.benchmark.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many small migrations of one statement each, of the kinds that projects have: a table, two columns, an
 * index and a row, again and again; written for each of the tools.
 *
 * @param number how many
 */
record SmallRevisions(int number) {

    private static final int KINDS = 5;

    /** The statements, one a migration. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String table = "t" + i / KINDS;
            statements.add(
                    switch (i % KINDS) {
                        case 0 ->
                            "CREATE TABLE " + table + " (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL)";
                        case 1 -> "ALTER TABLE " + table + " ADD COLUMN price INTEGER";
                        case 2 -> "CREATE INDEX ix_" + table + " ON " + table + " (name)";
                        case 3 -> "INSERT INTO " + table + " (id, name, price) VALUES (1, 'one', 1)";
                        default -> "ALTER TABLE " + table + " ADD COLUMN note VARCHAR(200)";
                    });
        }
        return statements;
    }

    static String id(int i) {
        return "r%06d".formatted(i);
    }

    /** As revisions in SQL. */
    Path forAlembic(Path folder) throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        List<String> statements = statements();
        for (int i = 0; i < number; i++) {
            Files.writeString(versions.resolve("V%s_step.sql".formatted(id(i))), """
                -- revision: %s
                -- revises: %s
                -- message: step %d
                -- upgrade
                %s;
                -- downgrade
                """.formatted(
                            id(i), i == 0 ? "" : id(i - 1), i, statements.get(i)));
        }
        return folder;
    }

    /** As revisions in Java. */
    Path forAlembicInJava(Path folder) throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        List<String> statements = statements();
        for (int i = 0; i < number; i++) {
            String revises = i == 0 ? "" : ", revises = \"%s\"".formatted(id(i - 1));
            Files.writeString(versions.resolve("V%s_step.java".formatted(id(i))), """
                import dev.alembic.migration.*;
                import dev.alembic.op.Operations;

                /** step %2$d */
                @Revision(id = "%1$s"%3$s)
                class V%1$s_step implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.execute("%4$s");
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(
                            id(i), i, revises, statements.get(i)));
        }
        return folder;
    }

    /** As versioned migrations of Flyway. */
    Path forFlyway(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> statements = statements();
        for (int i = 0; i < number; i++) {
            Files.writeString(folder.resolve("V%d__step.sql".formatted(i + 1)), statements.get(i) + ";\n");
        }
        return folder;
    }

    /** As a changelog of Liquibase in SQL, in {@code changelog.sql}. */
    Path forLiquibase(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder log = new StringBuilder("--liquibase formatted sql\n");
        List<String> statements = statements();
        for (int i = 0; i < number; i++) {
            log.append("\n--changeset race:")
                    .append(i)
                    .append('\n')
                    .append(statements.get(i))
                    .append(";\n");
        }
        Files.writeString(folder.resolve("changelog.sql"), log);
        return folder;
    }
}
