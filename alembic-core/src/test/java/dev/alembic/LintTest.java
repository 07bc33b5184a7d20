package dev.alembic;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.numeric;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintScope;
import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;

/** Rules find what hurts, and nothing in what doesn't. */
class LintTest {

    @TempDir
    private Path folder;

    @Revision(id = "aaaa")
    private static final class Tables implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "customers",
                    column("id", bigInteger()).primaryKey(),
                    column("name", string(100)),
                    column("email", string(200)),
                    column("created", dateTime().withTimeZone()),
                    column("status", text()),
                    column("amount", numeric(10, 2)));
            op.createTable(
                    "orders",
                    column("id", bigInteger()).primaryKey(),
                    column("customer_id", bigInteger()),
                    column("note", text()));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("orders");
            op.dropTable("customers");
        }
    }

    /** The revision that is looked at. */
    @Revision(id = "bbbb", revises = "aaaa")
    private record Change(Consumer<Operations> up, Consumer<Operations> down) implements Migration {
        @Override
        public void upgrade(Operations op) {
            up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            down.accept(op);
        }
    }

    private static LintResult lint(Consumer<Operations> up, Consumer<Operations> down) {
        try (Alembic alembic = Alembic.builder()
                .migrations(List.of(new Tables(), new Change(up, down)))
                .build()) {
            return alembic.plans()
                    .lint(LintScope.DEFAULT.range("bbbb:bbbb").offline("postgresql"))
                    .get(0);
        }
    }

    private static List<String> codes(LintResult result) {
        return result.findings().stream()
                .map(LintFinding::code)
                .sorted()
                .distinct()
                .toList();
    }

    private static void refuse(Operations op) {
        throw new IrreversibleMigrationException("not meant to be taken back");
    }

    /** A line: the codes, the upgrade, and the downgrade if there is one. */
    private static List<String> codesOf(String line) {
        String[] parts = line.split("\\|\\|", -1);
        String up = parts.length > 1 ? parts[1] : parts[0];
        Consumer<Operations> down = parts.length > 2 ? op -> run(op, parts[2]) : LintTest::refuse;
        return codes(lint(op -> run(op, up), down));
    }

    private static void run(Operations op, String script) {
        for (String sql : script.split(";")) {
            if (!sql.isBlank()) {
                op.execute(sql.strip());
            }
        }
    }

    private static final String HURTING = """
            table-dropped || DROP TABLE orders
            table-dropped || DROP TABLE IF EXISTS customers CASCADE
            column-dropped || ALTER TABLE orders DROP COLUMN note
            column-dropped || ALTER TABLE orders DROP note
            rows-deleted || TRUNCATE orders
            rows-deleted || DELETE FROM orders
            required-column || ALTER TABLE orders ADD COLUMN code text NOT NULL
            table-rewritten || ALTER TABLE orders ALTER COLUMN customer_id TYPE numeric
            table-rewritten || ALTER TABLE orders ALTER COLUMN note TYPE jsonb USING note::jsonb
            volatile-default || ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()
            volatile-default || ALTER TABLE orders ADD COLUMN seen timestamptz DEFAULT clock_timestamp()
            volatile-default || ALTER TABLE orders ADD COLUMN luck float8 NOT NULL DEFAULT random()
            table-rewritten || ALTER TABLE orders ADD COLUMN nr bigserial
            table-rewritten || ALTER TABLE orders ADD COLUMN two bigint GENERATED ALWAYS AS (id * 2) STORED
            table-rewritten || ALTER TABLE orders SET UNLOGGED
            table-rewritten || VACUUM FULL orders
            table-rewritten || CLUSTER orders USING orders_pkey
            table-read || REINDEX TABLE orders
            index-not-concurrent || CREATE INDEX ix ON orders (customer_id)
            index-not-concurrent || CREATE UNIQUE INDEX ix ON customers (email)
            unique-not-concurrent || ALTER TABLE customers ADD CONSTRAINT uq UNIQUE (email)
            unique-not-concurrent || ALTER TABLE customers ADD PRIMARY KEY (email)
            unique-not-concurrent || ALTER TABLE customers ADD COLUMN code text UNIQUE
            unique-not-concurrent || ALTER TABLE orders ADD CONSTRAINT ex EXCLUDE USING gist (note WITH =)
            foreign-key-validated || ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id)
            check-validated || ALTER TABLE customers ADD CONSTRAINT c CHECK (amount > 0)
            check-validated || ALTER TABLE customers ADD COLUMN age int CHECK (age > 0)
            not-null-scanned || ALTER TABLE orders ALTER COLUMN note SET NOT NULL
            not-null-scanned || ALTER TABLE orders ADD CONSTRAINT nn NOT NULL note
            renamed || ALTER TABLE orders RENAME COLUMN note TO remark
            renamed || ALTER TABLE orders RENAME note TO remark
            renamed || ALTER TABLE orders RENAME TO purchases
            concurrently-in-transaction || ALTER TABLE orders ADD c int; CREATE INDEX CONCURRENTLY ix ON orders (c)
            concurrently-in-transaction || DROP INDEX CONCURRENTLY ix; ALTER TABLE orders ADD c int
            transaction-control || UPDATE orders SET note = '' WHERE id = 1; COMMIT
            enum-value-used || ALTER TYPE mood ADD VALUE 'paid'; UPDATE customers SET status = 'paid' WHERE id = 1
            all-rows-changed || UPDATE orders SET note = ''
            type-trap || CREATE TABLE t (id bigint PRIMARY KEY, doc json)
            type-trap || CREATE TABLE t (id bigint PRIMARY KEY, code char(3))
            type-trap || ALTER TABLE orders ADD COLUMN at timestamp
            small-key || CREATE TABLE t (id serial PRIMARY KEY, name text)
            small-key || CREATE TABLE t (id integer, name text, PRIMARY KEY (id))
            downgrade-empty || ALTER TABLE orders ADD COLUMN c int ||
            downgrade-differs || CREATE TABLE t (id bigint); CREATE TABLE u (id bigint) || DROP TABLE t
            downgrade-differs || ALTER TABLE orders ADD COLUMN c int || ALTER TABLE orders DROP COLUMN d
            not-known || DO $$ BEGIN PERFORM 1 END $$
            not-known || SELECT tidy_up(5)
            """;

    private static final String HARMLESS = """
            CREATE TABLE t (id bigint PRIMARY KEY, name varchar(20), at timestamptz DEFAULT now())
            CREATE TABLE t (id bigint PRIMARY KEY, name text NOT NULL); CREATE INDEX ix ON t (name)
            CREATE TABLE t (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id))
            CREATE TABLE t (id bigint); ALTER TABLE t ADD COLUMN n text NOT NULL; ALTER TABLE t ALTER n TYPE varchar(9)
            CREATE TABLE t (id bigint); INSERT INTO t VALUES (1); DROP TABLE t
            ALTER TABLE orders ADD COLUMN rank int
            ALTER TABLE orders ADD COLUMN rank int DEFAULT 0
            ALTER TABLE orders ADD COLUMN rank int NOT NULL DEFAULT 0
            ALTER TABLE orders ADD COLUMN kind text DEFAULT 'plain' NOT NULL
            ALTER TABLE orders ADD COLUMN at timestamptz DEFAULT now()
            ALTER TABLE orders ADD COLUMN at timestamptz DEFAULT CURRENT_TIMESTAMP
            ALTER TABLE orders ADD COLUMN two bigint GENERATED ALWAYS AS (id * 2) VIRTUAL
            ALTER TABLE orders ADD COLUMN customer bigint REFERENCES customers (id)
             || ALTER TABLE orders ADD COLUMN c int || ALTER TABLE orders DROP COLUMN c
            CREATE INDEX CONCURRENTLY ix ON orders (customer_id)
            CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON customers (email)
            DROP INDEX CONCURRENTLY ix
            REINDEX INDEX CONCURRENTLY ix
            ALTER TABLE customers ADD CONSTRAINT c CHECK (amount > 0) NOT VALID
            ALTER TABLE customers VALIDATE CONSTRAINT c
            ALTER TABLE customers DROP CONSTRAINT c
            ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID
            ALTER TABLE customers ADD CONSTRAINT uq UNIQUE USING INDEX ix
            ALTER TABLE customers ADD CONSTRAINT nn NOT NULL email NOT VALID
            ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'x'
            ALTER TABLE orders ALTER COLUMN note DROP DEFAULT
            ALTER TABLE orders ALTER COLUMN note DROP NOT NULL
            ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500
            ALTER TABLE orders SET (fillfactor = 80)
            ALTER TABLE orders ENABLE ROW LEVEL SECURITY
            ALTER TABLE orders RENAME CONSTRAINT a TO b
            ALTER INDEX ix RENAME TO iy
            COMMENT ON TABLE orders IS 'DROP TABLE orders'
            COMMENT ON COLUMN orders.note IS 'a note'
            CREATE VIEW v AS SELECT id, count(*) FROM orders GROUP BY id
            DROP VIEW v
            CREATE SEQUENCE s
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'TRUNCATE orders'
            CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()
            INSERT INTO customers (id, name) VALUES (1, 'DELETE FROM orders')
            INSERT INTO customers (id, name) SELECT id, note FROM orders WHERE id < 10
            UPDATE orders SET note = lower(note) WHERE note IS NOT NULL
            DELETE FROM orders WHERE customer_id IS NULL
            ALTER TYPE mood ADD VALUE 'glad'
            CREATE TYPE mood AS ENUM ('sad', 'glad')
            GRANT SELECT ON orders TO PUBLIC
            SET lock_timeout = '2s'
            SELECT setval('s', 5)
            """;

    static Stream<String> hurting() {
        return HURTING.lines();
    }

    static Stream<String> harmless() {
        return HARMLESS.lines();
    }

    @ParameterizedTest
    @MethodSource("hurting")
    void what_hurts_is_found_and_nothing_else(String line) {
        assertThat(codesOf(line)).as(line).containsExactly(line.split(" ", 2)[0]);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_is_harmless_is_passed_over(String line) {
        assertThat(codesOf(line)).as(line).isEmpty();
    }

    @Test
    void types_are_known_from_the_revisions_before() {
        Consumer<Operations> narrower = op -> op.alterColumn("customers", "name", c -> c.type(string(10)));
        Consumer<Operations> wider = op -> op.alterColumn("customers", "name", c -> c.type(string(300)));
        assertThat(codes(lint(narrower, LintTest::refuse))).containsExactly("table-rewritten", "type-narrowed");
        assertThat(codes(lint(wider, LintTest::refuse))).isEmpty();
        assertThat(codes(lint(
                        op -> op.alterColumn("customers", "amount", c -> c.type(numeric(14, 2))), LintTest::refuse)))
                .isEmpty();
    }

    @Test
    void a_foreign_key_wants_an_index() {
        Consumer<Operations> bare = op -> op.createTable(
                "lines",
                column("id", bigInteger()).primaryKey(),
                column("order_id", bigInteger()).references("orders.id"));
        Consumer<Operations> served = op -> {
            bare.accept(op);
            op.createIndex("ix_lines_order_id", "lines", "order_id");
        };
        Consumer<Operations> back = op -> op.dropTable("lines");
        assertThat(codes(lint(bare, back))).containsExactly("foreign-key-without-index");
        assertThat(codes(lint(served, back))).isEmpty();
    }

    @Revision(id = "cccc", revises = "aaaa")
    private static final class OtherBranch implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("ALTER TABLE orders ADD COLUMN other int");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("ALTER TABLE orders DROP COLUMN other");
        }
    }

    @Test
    void branches_that_change_one_table_depend_on_their_order() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("app.db"));
        Change change = new Change(op -> op.execute("ALTER TABLE orders ADD COLUMN one int"), LintTest::refuse);
        try (Alembic alembic = Alembic.builder()
                .migrations(List.of(new Tables(), new OtherBranch(), change))
                .dataSource(source)
                .build()) {
            alembic.upgrade("aaaa");
            LintResult result = alembic.plans().lint(LintScope.DEFAULT).get(0);
            assertThat(result.revisions()).containsExactlyInAnyOrder("bbbb", "cccc");
            assertThat(codes(result)).containsExactly("order-dependent", "several-heads");
        }
    }
}
