package dev.alembic.dialect.mysql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.TypeArgs;
import dev.alembic.sql.TypeMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads columns. */
final class MysqlColumnReader {

    private static final String COLUMNS = """
            SELECT c.TABLE_NAME AS table_name, c.COLUMN_NAME AS name, c.COLUMN_TYPE AS type,
                   c.IS_NULLABLE AS is_nullable, c.COLUMN_DEFAULT AS value, c.EXTRA AS extra,
                   c.COLLATION_NAME AS collation, c.CHARACTER_SET_NAME AS charset,
                   c.COLUMN_COMMENT AS comment, c.GENERATION_EXPRESSION AS expression
            FROM information_schema.COLUMNS c
            WHERE c.TABLE_SCHEMA = ?%s
            ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION
            """;

    private final MysqlCatalog schema;
    private final TypeMap types;
    private final MysqlCheckReader checks;
    private final Map<String, SqlType> declarations = new HashMap<>();

    MysqlColumnReader(MysqlCatalog schema, TypeMap types, MysqlCheckReader checks) {
        this.schema = schema;
        this.types = types;
        this.checks = checks;
    }

    void read() {
        schema.listOfTables(COLUMNS, this::column);
    }

    private Optional<ReflectedTable> column(CatalogRow row) {
        Optional<ReflectedTable> table = schema.table(row);
        table.ifPresent(draft -> draft.add(column(row, draft)));
        return table;
    }

    private Column column(CatalogRow row, ReflectedTable table) {
        String name = row.text("name");
        Optional<CheckConstraint> check = checks.ofColumn(table.name(), name);
        boolean isJson =
                row.optional("collation").filter(JSON_COLLATION::equals).isPresent()
                        && check.filter(c -> isJsonCheck(c, name)).isPresent();
        SqlType type = isJson ? types.fromSql("json") : type(row, table);
        Column column = Column.of(Name.exactly(name), type).nullability(Optional.of(row.flag("is_nullable")));
        if (check.isPresent() && !isJson) {
            column = column.check(check.get());
        }
        if (row.filled("comment").isPresent()) {
            column = column.comment(row.text("comment"));
        }
        if (extra(row).contains("auto_increment")) {
            column = column.autoincrement(true);
        }
        if (extra(row).matches("(.*[ ,])?invisible")) {
            column = column.option(schema.key("invisible"), true);
        }
        return serverDefault(row).map(column::serverDefault).orElse(column);
    }

    private static final String JSON_COLLATION = "utf8mb4_bin";

    // MariaDB: JSON is an alias for LONGTEXT in this order with this CHECK (mariadb.com/kb/en/json-data-type).
    private static boolean isJsonCheck(CheckConstraint check, String column) {
        return check.condition().equals(SqlExpression.text("json_valid(`" + column.replace("`", "``") + "`)"));
    }

    private SqlType type(CatalogRow row, ReflectedTable table) {
        SqlType type = declarations.computeIfAbsent(declared(row), types::fromSql);
        Optional<String> collation = row.optional("collation");
        boolean isUsual = collation.isEmpty() || collation.equals(table.option(schema.key("collate")));
        return isUsual ? type : collated(type, row);
    }

    /** A text that is kept otherwise than is usual in the table. */
    private static SqlType collated(SqlType type, CatalogRow row) {
        MysqlType own = type instanceof MysqlType mysql ? mysql : own(TypeArgs.parse(declared(row)));
        return own.charset(row.text("charset")).collate(row.text("collation"));
    }

    /** The values of an enumeration, too, are kept with escapes. */
    private static String declared(CatalogRow row) {
        return KeptSql.withoutEscapes(row.text("type"));
    }

    private static MysqlType own(TypeArgs type) {
        return MysqlType.of(type.name(), type.numbers().toArray(Integer[]::new));
    }

    private static String extra(CatalogRow row) {
        return row.optional("extra").orElse("").toLowerCase(Locale.ROOT);
    }

    private Optional<ServerDefault> serverDefault(CatalogRow row) {
        String extra = extra(row);
        if (extra.contains(" generated") && row.filled("expression").isPresent()) {
            boolean isStored = extra.contains("stored") || extra.contains("persistent");
            return Optional.of(
                    new Computed(SqlExpression.text(schema.sql(row.text("expression"))), Optional.of(isStored)));
        }
        Optional<String> value = schema.isMariadb() ? valueOfMariadb(row) : valueOfMysql(row);
        int onUpdate = extra.indexOf("on update ");
        Optional<String> full = onUpdate < 0
                ? value
                : Optional.of(value.orElse("NULL") + " ON UPDATE " + extra.substring(onUpdate + "on update ".length()));
        return full.map(SqlExpression::text).map(ServerDefault::expression);
    }

    /** MariaDB keeps a default as SQL; NULL is as good as none. */
    private Optional<String> valueOfMariadb(CatalogRow row) {
        return row.optional("value")
                .filter(text -> !text.equals("NULL"))
                .map(schema::sql)
                .map(this::withoutSchema);
    }

    /** A sequence of the schema in use is named with it: {@code nextval(`app`.`numbers`)}. */
    private String withoutSchema(String sql) {
        return schema.named(schema.name()).isPresent()
                ? sql
                : sql.replace("(" + MysqlLiveObjects.quoted(schema.name()) + ".`", "(`");
    }

    // MySQL 8 keeps a literal without its quotes, and says so of an expression in EXTRA
    // (manual 28.3.8). An expression stands in parentheses, but for the present time.
    private Optional<String> valueOfMysql(CatalogRow row) {
        Optional<String> value = row.optional("value");
        if (!extra(row).contains("default_generated")) {
            return value.map(text -> text.startsWith("b'") ? text : schema.literal(text));
        }
        return value.map(schema::sql)
                .map(text -> text.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP") ? text : "(" + text + ")");
    }
}
