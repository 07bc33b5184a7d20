package dev.alembic.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same long line of revisions as a project of ours and as one of Python's Alembic.
 *
 * @param length how many revisions
 */
public record LongHistory(int length) {

    private static final String JAVA = """
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;

            /**
             * change number %1$d
             */
            @Revision(id = "%2$s"%3$s, created = "2026-11-21T20:15:04Z")
            class V%2$s_change_number_%1$d implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.execute("SELECT %1$d");
                }

                @Override
                public void downgrade(Operations op) {
                    op.execute("SELECT %1$d");
                }
            }
            """;

    private static final String PYTHON = """
            \"""change number %1$d

            Revision ID: %2$s
            Create Date: 2026-11-21 20:15:04

            \"""
            from alembic import op

            revision = "%2$s"
            down_revision = %3$s
            branch_labels = None
            depends_on = None


            def upgrade():
                op.execute("SELECT %1$d")


            def downgrade():
                op.execute("SELECT %1$d")
            """;

    private static final String ENV = """
            from alembic import context
            from sqlalchemy import create_engine

            with create_engine(context.config.get_main_option("sqlalchemy.url")).connect() as c:
                context.configure(connection=c)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    /** Writes it for us. */
    public Path writeJava(Path project) throws IOException {
        Path versions = project.resolve("alembic/versions");
        Files.createDirectories(versions);
        for (int i = 0; i < length; i++) {
            String revises = i == 0 ? "" : ", revises = \"%s\"".formatted(id(i - 1));
            Files.writeString(
                    versions.resolve("V%s_change_number_%d.java".formatted(id(i), i)),
                    JAVA.formatted(i, id(i), revises));
        }
        return configured(project, "url = jdbc:sqlite:%(here)s/app.db");
    }

    /** Writes it for Python. */
    public Path writePython(Path project) throws IOException {
        Path versions = project.resolve("alembic/versions");
        Files.createDirectories(versions);
        for (int i = 0; i < length; i++) {
            String parent = i == 0 ? "None" : "\"%s\"".formatted(id(i - 1));
            Files.writeString(
                    versions.resolve("%s_change_number_%d.py".formatted(id(i), i)), PYTHON.formatted(i, id(i), parent));
        }
        Files.writeString(project.resolve("alembic/env.py"), ENV);
        return configured(project, "sqlalchemy.url = sqlite:///app.db");
    }

    private static Path configured(Path project, String url) throws IOException {
        Files.writeString(
                project.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s/alembic\n" + url + "\n");
        return project;
    }

    /** Twelve digits, in an order of their own. */
    private static String id(int number) {
        return "%012x".formatted(number * 2_654_435_761L & 0xFFFF_FFFF_FFFFL);
    }
}
