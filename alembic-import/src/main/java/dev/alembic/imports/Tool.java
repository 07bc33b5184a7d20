package dev.alembic.imports;

import dev.alembic.imports.flyway.FlywayTool;
import dev.alembic.imports.liquibase.LiquibaseTool;
import dev.alembic.imports.python.PythonTool;
import dev.alembic.imports.source.ForeignTool;
import dev.alembic.imports.sqlfiles.SqlFilesTool;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A tool whose history can be brought along. */
public enum Tool {
    /** Flyway: versioned, undo, repeatable and baseline migrations. */
    FLYWAY,
    /** Folders of numbered SQL files: golang-migrate, dbmate, goose, MyBatis Migrations, Sqitch, none. */
    SQL,
    /** Liquibase: changelogs in XML, YAML, JSON and formatted SQL. */
    LIQUIBASE,
    /** Python's Alembic. */
    ALEMBIC;

    /** The tool of this name, as the command line has it. */
    public static Optional<Tool> named(String name) {
        return Arrays.stream(values())
                .filter(tool -> tool.toString().equals(name))
                .findFirst();
    }

    ForeignTool reader() {
        return switch (this) {
            case FLYWAY -> new FlywayTool();
            case SQL -> new SqlFilesTool();
            case LIQUIBASE -> new LiquibaseTool();
            case ALEMBIC -> new PythonTool();
        };
    }

    /** Its name in small letters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
