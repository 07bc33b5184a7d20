package dev.alembic.dialect.mysql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The CHECK constraints of a schema: of tables, and MariaDB's of columns, which have no name. */
final class MysqlCheckReader {

    // MariaDB says which table a CHECK belongs to, MySQL (8.0.16) says it elsewhere.
    private static final String MARIADB = """
            SELECT TABLE_NAME AS table_name, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS clause,
                   LEVEL AS level
            FROM information_schema.CHECK_CONSTRAINTS
            WHERE CONSTRAINT_SCHEMA = ?%s
            ORDER BY TABLE_NAME, CONSTRAINT_NAME
            """;
    private static final String MYSQL = """
            SELECT t.TABLE_NAME AS table_name, c.CONSTRAINT_NAME AS name, c.CHECK_CLAUSE AS clause,
                   'Table' AS level
            FROM information_schema.CHECK_CONSTRAINTS c
            JOIN information_schema.TABLE_CONSTRAINTS t
              ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
            WHERE c.CONSTRAINT_SCHEMA = ? AND t.CONSTRAINT_TYPE = 'CHECK'%s
            ORDER BY t.TABLE_NAME, c.CONSTRAINT_NAME
            """;

    /** What MariaDB has for a period, besides what somebody may have written. */
    private static final Pattern OF_PERIOD = Pattern.compile("`(?:[^`]|``)+` < `(?:[^`]|``)+`");

    private final MysqlCatalog schema;
    private final Map<TableName, List<CheckConstraint>> ofTables = new HashMap<>();
    private final Map<TableName, Map<String, CheckConstraint>> ofColumns = new HashMap<>();

    private MysqlCheckReader(MysqlCatalog schema) {
        this.schema = schema;
    }

    static MysqlCheckReader read(MysqlCatalog schema) {
        MysqlCheckReader checks = new MysqlCheckReader(schema);
        schema.listOfTables(schema.isMariadb() ? MARIADB : MYSQL, checks::check);
        return checks;
    }

    private CheckConstraint check(CatalogRow row) {
        TableName table = schema.tableName(row.text("table_name"));
        boolean isOfColumn = row.text("level").equals("Column");
        Name name = Name.exactly(row.text("name"));
        CheckConstraint check = new CheckConstraint(
                isOfColumn ? Optional.empty() : Optional.of(name),
                SqlExpression.text(condition(row.text("clause"))),
                ConstraintTraits.NONE);
        if (isOfPeriod(row)) {
            return check;
        } else if (isOfColumn) {
            ofColumns.computeIfAbsent(table, any -> new HashMap<>()).put(name.text(), check);
        } else {
            ofTables.computeIfAbsent(table, any -> new ArrayList<>()).add(check);
        }
        return check;
    }

    /** A period has a check of its name, of which the table's definition doesn't speak. */
    private boolean isOfPeriod(CatalogRow row) {
        if (!schema.isMariadb() || !OF_PERIOD.matcher(row.text("clause")).matches()) {
            return false;
        }
        String show = "SHOW CREATE TABLE %s.%s"
                .formatted(MysqlLiveObjects.quoted(schema.name()), MysqlLiveObjects.quoted(row.text("table_name")));
        Pattern period = Pattern.compile("PERIOD FOR [`\"]?%s[`\"]? \\(".formatted(Pattern.quote(row.text("name"))));
        return schema.catalog().list(show, shown -> shown.text("create table")).stream()
                .anyMatch(sql -> period.matcher(sql).find());
    }

    /** MySQL puts the whole condition into parentheses. */
    private String condition(String clause) {
        boolean isWrapped = !schema.isMariadb() && clause.startsWith("(") && clause.endsWith(")");
        return schema.sql(isWrapped ? clause.substring(1, clause.length() - 1) : clause);
    }

    /** The check that is written with a column. */
    Optional<CheckConstraint> ofColumn(TableName table, String column) {
        return Optional.ofNullable(ofColumns.getOrDefault(table, Map.of()).get(column));
    }

    /** Adds the checks of tables. */
    void addToTables() {
        ofTables.forEach((table, checks) -> schema.draft().table(table).ifPresent(draft -> checks.forEach(draft::add)));
    }
}
