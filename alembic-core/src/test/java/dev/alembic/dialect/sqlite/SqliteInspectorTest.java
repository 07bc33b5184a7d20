package dev.alembic.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteInspectorTest {

    private static final TypeMap TYPES = new SqliteDialect().types();

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void reads_types_as_they_are_declared() throws SQLException {
        Table table = table("CREATE TABLE t (a VARCHAR(50), b NUMERIC(8, 2), c DOUBLE PRECISION)");

        assertThat(table.columns())
                .extracting(column -> TYPES.toSql(column.type()))
                .containsExactly("VARCHAR(50)", "NUMERIC(8, 2)", "DOUBLE PRECISION");
    }

    @Test
    void tells_nullability_defaults_and_collations() throws SQLException {
        Table table = table("""
                        CREATE TABLE t (
                            a INTEGER NOT NULL DEFAULT -15,
                            b TEXT DEFAULT 'it''s' COLLATE NOCASE,
                            c DATETIME DEFAULT (datetime('now', 'localtime')),
                            d TEXT DEFAULT CURRENT_TIMESTAMP,
                            e TEXT DEFAULT 1.5e-3 NOT NULL)\
                        """);

        assertThat(table.columns()).extracting(Column::isNullable).containsExactly(false, true, true, true, false);
        assertThat(table.columns())
                .extracting(SqliteInspectorTest::serverDefault)
                .containsExactly("-15", "'it''s'", "(datetime('now', 'localtime'))", "CURRENT_TIMESTAMP", "1.5e-3");
        assertThat(TYPES.toSql(table.columns().get(1).type())).isEqualTo("TEXT COLLATE \"NOCASE\"");
    }

    @Test
    void takes_an_integer_primary_key_for_counting_and_never_null() throws SQLException {
        Column id = table("CREATE TABLE t (id INTEGER PRIMARY KEY)").columns().get(0);

        assertThat(id.isPrimaryKey()).isTrue();
        assertThat(id.isNullable()).isFalse();
        assertThat(id.autoincrement()).isEqualTo(Autoincrement.ON);
    }

    @Test
    void says_that_other_keys_do_not_count() throws SQLException {
        Table big = table("CREATE TABLE t (id BIGINT NOT NULL PRIMARY KEY)");
        Table descending = table("CREATE TABLE u (id INTEGER PRIMARY KEY DESC)");
        Table withoutRowid = table("CREATE TABLE w (id INTEGER PRIMARY KEY) WITHOUT ROWID");

        assertThat(List.of(big, descending, withoutRowid))
                .extracting(table -> table.columns().get(0).autoincrement())
                .containsOnly(Autoincrement.OFF);
    }

    @Test
    void keeps_what_only_sqlite_has_in_options() throws SQLException {
        Table counting = table("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)");
        Table strict = table("CREATE TABLE u (a TEXT PRIMARY KEY, b ANY) STRICT, WITHOUT ROWID");
        Table conflicts = table("CREATE TABLE v (a TEXT NOT NULL ON CONFLICT IGNORE, b INT COLLATE RTRIM,"
                + " UNIQUE (a COLLATE NOCASE, b DESC) ON CONFLICT REPLACE)");

        assertThat(counting.options().values()).isEqualTo(Map.of("sqlite_autoincrement", true));
        assertThat(strict.options().values()).isEqualTo(Map.of("sqlite_strict", true, "sqlite_with_rowid", false));
        assertThat(conflicts.columns().get(0).options().values())
                .isEqualTo(Map.of("sqlite_on_conflict_not_null", "IGNORE"));
        assertThat(conflicts.constraints().get(0).options().values())
                .isEqualTo(Map.of(
                        "sqlite_columns", List.of("a COLLATE NOCASE", "b DESC"), "sqlite_on_conflict", "REPLACE"));
    }

    @Test
    void reads_generated_columns() throws SQLException {
        Table table = table("CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2) STORED," + " c INT AS (a + 1))");

        assertThat(table.columns())
                .extracting(column -> column.asComputed().orElse(null))
                .containsExactly(
                        null,
                        new Computed(SqlExpression.text("a * 2"), Optional.of(true)),
                        new Computed(SqlExpression.text("a + 1"), Optional.of(false)));
    }

    @Test
    void reads_primary_keys_with_their_names_and_order() throws SQLException {
        Table named = table("CREATE TABLE t (a INT, b INT, CONSTRAINT pk PRIMARY KEY (b, a))");
        Table unnamed = table("CREATE TABLE u (a INT, b INT, PRIMARY KEY (a, b))");

        assertThat(named.constraints()).extracting(Constraint::name).containsExactly(name("pk"));
        assertThat(named.primaryKey().map(PrimaryKeyConstraint::columns).map(Name::texts))
                .contains(List.of("b", "a"));
        assertThat(unnamed.constraints()).isEmpty();
        assertThat(unnamed.primaryKey().map(PrimaryKeyConstraint::columns).map(Name::texts))
                .contains(List.of("a", "b"));
    }

    @Test
    void reads_unique_constraints_of_tables_and_columns_but_not_their_indexes() throws SQLException {
        Table table = table("CREATE TABLE t (a INT UNIQUE, b INT CONSTRAINT uq_b UNIQUE, c INT,"
                + " UNIQUE (a, c), CONSTRAINT uq_c UNIQUE (c, b))");

        assertThat(table.constraints()).hasOnlyElementsOfType(UniqueConstraint.class);
        assertThat(table.constraints())
                .extracting(Constraint::name)
                .containsExactly(Optional.empty(), name("uq_b"), Optional.empty(), name("uq_c"));
        assertThat(table.constraints())
                .extracting(constraint -> Name.join(constraint.columns()))
                .containsExactly("a", "b", "a, c", "c, b");
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void reads_checks_as_they_are_written() throws SQLException {
        Table table = table("CREATE TABLE t (a INT CHECK (a  > 0 AND a IN (1, 2)), b TEXT,"
                + " CONSTRAINT ck CHECK ( b <> ')' /* ) */ ))");

        assertThat(table.constraints())
                .extracting(constraint -> ((CheckConstraint) constraint).condition())
                .containsExactly(SqlExpression.text("a  > 0 AND a IN (1, 2)"), SqlExpression.text("b <> ')'"));
        assertThat(table.constraints()).extracting(Constraint::name).containsExactly(Optional.empty(), name("ck"));
    }

    @Test
    void reads_foreign_keys_with_everything_they_say() throws SQLException {
        execute("CREATE TABLE p (id INTEGER PRIMARY KEY, Code TEXT UNIQUE)");
        Table table = table("""
                        CREATE TABLE t (
                            a INT REFERENCES P,
                            b TEXT CONSTRAINT fk_b REFERENCES p (CODE) ON DELETE set null ON UPDATE NO ACTION,
                            c INT,
                            FOREIGN KEY (c) REFERENCES p (id) ON UPDATE CASCADE MATCH FULL
                                DEFERRABLE INITIALLY DEFERRED)\
                        """);

        assertThat(table.constraints())
                .extracting(SqliteInspectorTest::describe)
                .containsExactly(
                        "null: a -> p(id)",
                        "fk_b: b -> p(Code) delete SET NULL",
                        "null: c -> p(id) update CASCADE match FULL deferrable true DEFERRED");
    }

    @Test
    void reads_indexes_of_columns_expressions_and_parts_of_the_rows() throws SQLException {
        execute("CREATE TABLE t (a TEXT, b TEXT)");
        execute("CREATE UNIQUE INDEX ix_1 ON t (B DESC, lower(a) ASC, a COLLATE NOCASE)");
        Table table = table("CREATE INDEX ix_2 ON t (a || ',' || b DESC) WHERE a IS NOT NULL");

        Index first = table.indexes().get(0);
        assertThat(first.isUnique()).isTrue();
        assertThat(first.elements())
                .containsExactly(
                        SqlExpression.column(Name.exactly("b")).desc(),
                        SqlExpression.text("lower(a)"),
                        SqlExpression.text("a COLLATE NOCASE"));
        assertThat(table.indexes().get(1).elements())
                .containsExactly(SqlExpression.text("a || ',' || b").desc());
        assertThat(table.indexes().get(1).options().expression("sqlite", "where"))
                .contains(SqlExpression.text("a IS NOT NULL"));
    }

    @Test
    void follows_changes_of_the_table() throws SQLException {
        execute("CREATE TABLE t (a INT, CONSTRAINT ck CHECK (a > 0))");
        execute("ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'x' NOT NULL CONSTRAINT ck2 CHECK (b <>" + " '')");
        Table table = table("ALTER TABLE t RENAME COLUMN a TO \"a b\"");

        assertThat(table.columns()).extracting(column -> column.name().text()).containsExactly("a b", "b");
        assertThat(serverDefault(table.columns().get(1))).isEqualTo("'x'");
        assertThat(table.constraints())
                .extracting(constraint -> ((CheckConstraint) constraint).condition())
                .containsExactly(SqlExpression.text("b <> ''"), SqlExpression.text("\"a b\" > 0"));
    }

    @Test
    void understands_what_sqlite_tolerates() throws SQLException {
        Table table = table("""
                        create table if not exists [t] ( -- a comment, (with all)
                            "a""b" , 'c' /* none */ , `key` integer constraint alone,
                            d int references t not null deferrable,
                            check ("a""b" > 0) unique (c)
                            foreign key (d) references t (c) not deferrable
                        ) ;\
                        """);

        assertThat(table.columns()).extracting(column -> column.name().text()).containsExactly("a\"b", "c", "key", "d");
        assertThat(table.constraints())
                .extracting(constraint -> constraint.traits().deferrable())
                .containsExactly(Optional.of(true), Optional.empty(), Optional.empty(), Optional.of(false));
    }

    @Test
    void leaves_views_virtual_tables_and_temporary_tables_alone() throws SQLException {
        execute("CREATE VIEW v AS SELECT 1 AS a");
        execute("CREATE VIRTUAL TABLE f USING fts5(a)");
        execute("CREATE TEMP TABLE temporary (a INT)");
        execute("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)");

        assertThat(inspect(ObjectFilter.ALL).tables())
                .extracting(table -> table.name().text())
                .containsExactly("t");
    }

    @Test
    void reads_attached_databases_as_schemas() throws SQLException {
        execute("ATTACH ':memory:' AS \"Aux 2\"");
        execute("CREATE TABLE \"Aux 2\".p (id INTEGER PRIMARY KEY)");
        execute("CREATE TABLE \"Aux 2\".t (p_id INT REFERENCES p (id))");
        execute("CREATE TABLE t (a INT)");

        MetaData metaData = inspect(ObjectFilter.ALL);

        assertThat(metaData.tables())
                .extracting(table -> table.name().toString())
                .containsExactly("t", "Aux 2.p", "Aux 2.t");
        assertThat(metaData.table(TableName.of("Aux 2", "t")).orElseThrow().constraints())
                .extracting(SqliteInspectorTest::describe)
                .containsExactly("null: p_id -> Aux 2.p(id)");
    }

    @Test
    void asks_the_filter_about_every_name() throws SQLException {
        List<String> asked = new ArrayList<>();
        execute("CREATE TABLE hidden (a INT)");
        execute("CREATE TABLE t (a INT, b INT, CONSTRAINT ck CHECK (a > 0), UNIQUE (b))");
        execute("CREATE INDEX ix ON t (a)");

        Table table = inspect(new ObjectFilter() {
                    @Override
                    public boolean includesName(ObjectName name) {
                        asked.add(name.kind() + " " + name.name().orElse(null));
                        return !name.name().equals(Optional.of("hidden"))
                                && name.kind() != ObjectKind.INDEX
                                && !name.name().equals(Optional.of("b"));
                    }
                })
                .tables()
                .get(0);

        assertThat(asked)
                .containsExactly(
                        "SCHEMA null",
                        "TABLE hidden",
                        "TABLE t",
                        "COLUMN a",
                        "COLUMN b",
                        "CHECK_CONSTRAINT ck",
                        "UNIQUE_CONSTRAINT null",
                        "INDEX ix");
        assertThat(table.name().text()).isEqualTo("t");
        assertThat(table.columns()).extracting(column -> column.name().text()).containsExactly("a");
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void says_which_statement_failed() throws SQLException {
        connection.close();

        assertThatThrownBy(() -> inspect(ObjectFilter.ALL))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("The catalogue of the database can't be read: ")
                .hasMessageContaining("pragma_database_list");
    }

    private Table table(String ddl) throws SQLException {
        execute(ddl);
        List<Table> tables = inspect(ObjectFilter.ALL).tables();
        return tables.get(tables.size() - 1);
    }

    private MetaData inspect(ObjectFilter filter) {
        return new SqliteInspector(connection, TYPES).inspect(filter);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Optional<Name> name(String text) {
        return Optional.of(Name.exactly(text));
    }

    private static String serverDefault(Column column) {
        ServerDefault value = column.serverDefault().orElseThrow();
        return ((SqlExpression.Text) ((ServerDefault.Expression) value).expression()).sql();
    }

    private static String describe(Constraint constraint) {
        ForeignKeyConstraint key = (ForeignKeyConstraint) constraint;
        return "%s: %s -> %s(%s)"
                        .formatted(
                                key.name().map(Name::text).orElse(null),
                                Name.join(key.columns()),
                                key.reference().table(),
                                Name.join(key.reference().columns()))
                + key.reference().onDelete().map(action -> " delete " + action).orElse("")
                + key.reference().onUpdate().map(action -> " update " + action).orElse("")
                + key.reference().match().map(kind -> " match " + kind).orElse("")
                + key.traits().deferrable().map(yes -> " deferrable " + yes).orElse("")
                + key.traits().initially().map(when -> " " + when).orElse("");
    }
}
