package dev.alembic.testkit.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.mysql.MariadbDialect;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.testserver.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MariadbInspectorTest {

    private static final Described DESCRIBED = new Described(new MariadbDialect());

    private Live live;
    private String other;

    @BeforeEach
    void open() throws SQLException {
        live = Live.on(TestServers.mariadb().freshDatabase("inspector"), new MariadbDialect());
        other = live.text("SELECT DATABASE()") + "_other";
        live.execute("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci", "CREATE DATABASE " + other);
    }

    @AfterEach
    void close() throws Exception {
        live.execute("SET foreign_key_checks = 0", "DROP DATABASE " + other);
        live.close();
    }

    @Test
    void reads_types_as_the_server_says_them() throws SQLException {
        live.execute("""
                CREATE TABLE t (
                    a INTEGER, b INTEGER(5) UNSIGNED ZEROFILL, c TINYINT(1), d BIGINT UNSIGNED,
                    e VARCHAR(50), f VARCHAR(20) CHARACTER SET latin1, g CHAR(3) COLLATE utf8mb4_bin,
                    h ENUM('a', 'b''c', 'd,e'), i SET('x', 'y'), j DECIMAL(10, 2) UNSIGNED,
                    k DATETIME(3), l FLOAT, m DOUBLE, n LONGBLOB, o TEXT, p YEAR, q BIT(3), r UUID,
                    s JSON, t VARBINARY(10))\
                """);

        assertThat(DESCRIBED.columns(live.table("t")))
                .containsExactly(
                        "a INTEGER(11)",
                        "b INTEGER(5) UNSIGNED ZEROFILL",
                        "c TINYINT(1)",
                        "d BIGINT(20) UNSIGNED",
                        "e VARCHAR(50)",
                        "f VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci",
                        "g CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                        "h ENUM('a','b''c','d,e')",
                        "i SET('x','y')",
                        "j DECIMAL(10, 2) UNSIGNED",
                        "k DATETIME(3)",
                        "l FLOAT",
                        "m DOUBLE",
                        "n LONGBLOB",
                        "o TEXT",
                        "p YEAR(4)",
                        "q BIT(3)",
                        "r UUID",
                        "s JSON",
                        "t VARBINARY(10)");
    }

    @Test
    void reads_defaults_as_the_server_writes_them() throws SQLException {
        live.execute("""
                CREATE TABLE t (
                    a INTEGER DEFAULT 15, b INTEGER DEFAULT '5', c VARCHAR(30) DEFAULT 'has '' quote',
                    d VARCHAR(10) DEFAULT NULL, e VARCHAR(10) DEFAULT 'NULL', f INT DEFAULT (1 + 2),
                    g TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
                    h TIMESTAMP NULL ON UPDATE CURRENT_TIMESTAMP)\
                """);

        assertThat(DESCRIBED.columns(live.table("t")))
                .containsExactly(
                        "a INTEGER(11) DEFAULT 15",
                        "b INTEGER(11) DEFAULT 5",
                        "c VARCHAR(30) DEFAULT 'has '' quote'",
                        "d VARCHAR(10)",
                        "e VARCHAR(10) DEFAULT 'NULL'",
                        "f INTEGER(11) DEFAULT (1 + 2)",
                        "g TIMESTAMP NOT NULL DEFAULT current_timestamp() ON UPDATE" + " current_timestamp()",
                        "h TIMESTAMP DEFAULT NULL ON UPDATE current_timestamp()");
    }

    @Test
    void reads_counting_and_generated_columns_comments_and_checks() throws SQLException {
        live.execute("""
                CREATE TABLE t (
                    id INTEGER NOT NULL AUTO_INCREMENT COMMENT 'it''s the \\\\ id', a INTEGER CHECK (a > 0),
                    b INTEGER AS (a * 2) STORED, c INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL,
                    PRIMARY KEY (id), CONSTRAINT ck CHECK (a < 100)) COMMENT 'about t'\
                """, "CREATE TABLE u (id INTEGER PRIMARY KEY)");

        assertThat(DESCRIBED.table(live.table("t")))
                .containsExactly(
                        "id INTEGER(11) NOT NULL counts ON KEY -- it's the \\ id",
                        "a INTEGER(11) CHECK - `a` > 0",
                        "b INTEGER(11) AS (`a` * 2) STORED",
                        "c INTEGER(11) AS (`a` + 1) VIRTUAL",
                        "CHECK ck `a` < 100");
        assertThat(live.table("t").comment()).contains("about t");
        assertThat(DESCRIBED.table(live.table("u"))).containsExactly("id INTEGER(11) NOT NULL counts OFF KEY");
    }

    @Test
    void reads_foreign_keys_but_not_their_indexes() throws SQLException {
        live.execute("CREATE TABLE %s.p (a INT, b INT, PRIMARY KEY (b, a))".formatted(other), """
                CREATE TABLE t (
                    a INT, b INT, c INT, d INT, e INT, KEY own (e),
                    CONSTRAINT fk FOREIGN KEY (b, a) REFERENCES %1$s.p (b, a) ON DELETE SET NULL
                        ON UPDATE CASCADE,
                    FOREIGN KEY (c) REFERENCES %1$s.p (b) ON DELETE NO ACTION ON UPDATE RESTRICT,
                    CONSTRAINT fk_e FOREIGN KEY (e) REFERENCES %1$s.p (b))\
                """.formatted(other));

        assertThat(DESCRIBED.constraints(live.table("t")))
                .containsExactly(
                        "FOREIGN_KEY fk (b, a) -> %s.p (b, a) ON DELETE SET NULL ON UPDATE CASCADE".formatted(other)
                                + " [index=fk]",
                        "FOREIGN_KEY fk_e (e) -> %s.p (b)".formatted(other),
                        "FOREIGN_KEY t_ibfk_1 (c) -> %s.p (b) ON DELETE NO ACTION [index=c]".formatted(other));
        assertThat(DESCRIBED.indexes(live.table("t"))).containsExactly("INDEX own (e)");
        assertThat(DESCRIBED.constraints(live.table(other, "p"))).containsExactly("PRIMARY_KEY - (b, a)");
    }

    @Test
    void reads_indexes_in_full() throws SQLException {
        live.execute("""
                CREATE TABLE t (
                    a INT, b VARCHAR(50), c TEXT, d POINT NOT NULL, UNIQUE (a, b), KEY ix (a DESC, b(10)),
                    FULLTEXT KEY ft (c), SPATIAL KEY sp (d))\
                """, "CREATE TABLE m (a INT, KEY hashed (a), KEY tree (a) USING BTREE) ENGINE = MEMORY");

        assertThat(DESCRIBED.indexes(live.table("t")))
                .containsExactly(
                        "UNIQUE INDEX a (a, b)",
                        "INDEX ft (c) [prefix=FULLTEXT]",
                        "INDEX ix (a DESC, b) [length={b=10}]",
                        "INDEX sp (d) [prefix=SPATIAL]");
        assertThat(DESCRIBED.indexes(live.table("m")))
                .containsExactly("INDEX hashed (a)", "INDEX tree (a) [using=BTREE]");
    }

    @Test
    void reads_options_of_tables() throws SQLException {
        live.execute("CREATE TABLE t (a VARCHAR(10)) CHARSET latin1 ROW_FORMAT = COMPRESSED");

        Table table = live.table("t");
        assertThat(table.options().values())
                .isEqualTo(Map.of(
                        "mariadb_engine",
                        "InnoDB",
                        "mariadb_default charset",
                        "latin1",
                        "mariadb_collate",
                        "latin1_swedish_ci",
                        "mariadb_row_format",
                        "COMPRESSED"));
        assertThat(DESCRIBED.columns(table)).containsExactly("a VARCHAR(10)");
    }

    @Test
    void reads_sequences() throws SQLException {
        live.execute(
                "CREATE SEQUENCE s START WITH 7 INCREMENT BY 3 MAXVALUE 99 CACHE 5 CYCLE", "CREATE SEQUENCE `s'2`");

        assertThat(live.inspect(onlyDefault()).sequences())
                .extracting(sequence -> sequence.name().toString())
                .containsExactly("s", "s'2");
        assertThat(live.inspect(onlyDefault()).sequences().get(0).options()).satisfies(options -> {
            assertThat(options.start()).contains(7L);
            assertThat(options.increment()).contains(3L);
            assertThat(options.maxValue()).contains(99L);
            assertThat(options.cache()).contains(5L);
            assertThat(options.cycle()).contains(true);
        });
    }

    @Test
    void leaves_views_and_the_schemas_of_the_server_alone() throws SQLException {
        live.execute(
                "CREATE TABLE t (a INT)",
                "CREATE VIEW v AS SELECT 1 AS a",
                "CREATE TEMPORARY TABLE temporary (a INT)",
                "CREATE TABLE %s.u (a INT)".formatted(other));

        assertThat(live.inspect(onlyDefault()).tables())
                .extracting(table -> table.name().toString())
                .containsExactly("t");
        assertThat(live.inspect().tables())
                .extracting(table -> table.name().schemaText())
                .contains(Optional.empty(), Optional.of(other))
                .doesNotContain(Optional.of("mysql"), Optional.of("information_schema"));
    }

    @Test
    void asks_the_filter_about_names_and_reads_a_single_table() throws SQLException {
        List<String> asked = new ArrayList<>();
        live.execute(
                "CREATE TABLE t (a INT, b INT, KEY ix (a), CONSTRAINT ck CHECK (a > 0))",
                "CREATE TABLE hidden (a INT)");
        ObjectFilter filter = new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                if (name.kind() != ObjectKind.SCHEMA) {
                    asked.add(name.kind() + " " + name.name().orElse(null));
                }
                return !name.name().equals(Optional.of("hidden"))
                        && !name.name().equals(Optional.of("b"))
                        && (name.kind() != ObjectKind.SCHEMA || name.name().isEmpty());
            }
        };

        assertThat(DESCRIBED.table(live.inspect(filter).tables().get(0)))
                .containsExactly("a INTEGER(11)", "CHECK ck `a` > 0", "INDEX ix (a)");
        assertThat(asked)
                .containsExactly("TABLE hidden", "TABLE t", "COLUMN a", "COLUMN b", "INDEX ix", "CHECK_CONSTRAINT ck");
    }

    @Test
    void reads_hostile_names() throws SQLException {
        live.execute("CREATE TABLE `T``.'; DROP` (`a'\"\\\\` INT UNIQUE, `b``` JSON)");

        Table table =
                live.inspect(onlyDefault()).table(TableName.of("T`.'; DROP")).orElseThrow();
        assertThat(DESCRIBED.columns(table)).containsExactly("a'\"\\\\ INTEGER(11)", "b` JSON");
        assertThat(table.indexes()).hasSize(1);
    }

    /** The default schema and nothing else. */
    private static ObjectFilter onlyDefault() {
        return new ObjectFilter() {
            @Override
            public boolean includesName(ObjectName name) {
                return name.kind() != ObjectKind.SCHEMA || name.name().isEmpty();
            }
        };
    }
}
