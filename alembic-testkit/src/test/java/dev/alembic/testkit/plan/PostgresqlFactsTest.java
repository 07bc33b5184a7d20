package dev.alembic.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import dev.alembic.op.ExecuteSql;
import dev.alembic.plan.StatementFacts;
import dev.alembic.sql.Sql;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of statement, run on tables with rows: locks, files and scans are as was said. */
class PostgresqlFactsTest {

    private static final List<String> TABLES = List.of(
            "DROP SCHEMA public CASCADE",
            "CREATE SCHEMA public",
            "CREATE TABLE parent (id int PRIMARY KEY, name text)",
            "CREATE TABLE child (id int PRIMARY KEY, parent_id int, title varchar(50), note text, price numeric(8,2),"
                    + " made timestamp DEFAULT now(), small int2, number int NOT NULL DEFAULT 7, code char(3), ip cidr,"
                    + " rank int, known int, base int DEFAULT 1, twice int GENERATED ALWAYS AS (base * 2) STORED,"
                    + " CONSTRAINT known_there CHECK (known IS NOT NULL), CONSTRAINT rank_small CHECK (rank < 5000))",
            "ALTER TABLE child ADD CONSTRAINT later CHECK (rank < 9000) NOT VALID",
            "ALTER TABLE child ADD CONSTRAINT parent_later FOREIGN KEY (parent_id) REFERENCES parent NOT VALID",
            "CREATE TABLE other (id int, name text, child_id int REFERENCES child)",
            "CREATE INDEX child_made ON child (made)",
            "CREATE UNIQUE INDEX child_number ON child (number, id)",
            "CREATE UNIQUE INDEX other_id ON other (id)",
            "CREATE TABLE parts (id int, at date) PARTITION BY RANGE (id)",
            "CREATE TABLE part_one PARTITION OF parts FOR VALUES FROM (0) TO (100)",
            "CREATE TABLE part_two (id int, at date)",
            "CREATE SEQUENCE counter",
            "CREATE TYPE mood AS ENUM ('sad', 'glad')",
            "CREATE DOMAIN positive AS int CHECK (VALUE > 0)",
            "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
            "CREATE FUNCTION dice() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 4; END'",
            "CREATE FUNCTION four() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 4'",
            "CREATE TRIGGER touched BEFORE UPDATE ON other FOR EACH ROW EXECUTE FUNCTION touch()",
            "CREATE POLICY mine ON other USING (true)",
            "INSERT INTO parent SELECT n, 'p' || n FROM generate_series(1, 101) n",
            "INSERT INTO child (id, parent_id, title, note, price, small, code, ip, rank, known)"
                    + " SELECT n, n % 100 + 1, 'c' || n, 'n', 1.5, 1, 'abc', '10.0.0.0/8', n, n FROM"
                    + " generate_series(1, 1000) n",
            "INSERT INTO other SELECT n, 'o', n FROM generate_series(1, 100) n",
            "INSERT INTO part_two SELECT n, now() FROM generate_series(200, 299) n");

    private static final String STATEMENTS = """
            ALTER TABLE child ADD COLUMN plain int
            ALTER TABLE child ADD plain text DEFAULT 'x'
            ALTER TABLE child ADD COLUMN plain int NOT NULL DEFAULT 0
            ALTER TABLE child ADD COLUMN plain timestamptz DEFAULT now()
            ALTER TABLE child ADD COLUMN plain timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
            ALTER TABLE child ADD COLUMN plain timestamptz DEFAULT clock_timestamp()
            ALTER TABLE child ADD COLUMN plain uuid DEFAULT gen_random_uuid()
            ALTER TABLE child ADD COLUMN plain float8 DEFAULT random()
            ALTER TABLE child ADD COLUMN plain int DEFAULT nextval('counter')
            ALTER TABLE child ADD COLUMN plain int DEFAULT dice()
            ALTER TABLE child ADD COLUMN plain int DEFAULT four()
            ALTER TABLE child ALTER COLUMN made SET DEFAULT clock_timestamp()
            GRANT USAGE ON SCHEMA public TO PUBLIC
            REVOKE ALL ON TABLE child FROM PUBLIC
            DELETE FROM parent WHERE id = 101
            UPDATE child SET parent_id = 5 WHERE id = 5
            ALTER TABLE child ADD COLUMN plain serial
            ALTER TABLE child ADD COLUMN plain bigint GENERATED ALWAYS AS IDENTITY
            ALTER TABLE child ADD COLUMN plain int GENERATED ALWAYS AS (number + 1) STORED
            ALTER TABLE child ADD COLUMN plain int GENERATED ALWAYS AS (number + 1) VIRTUAL
            ALTER TABLE child ADD COLUMN plain mood DEFAULT 'sad'
            ALTER TABLE child ADD COLUMN plain positive DEFAULT 1
            ALTER TABLE child ADD COLUMN plain int CHECK (plain > 0)
            ALTER TABLE child ADD COLUMN plain int UNIQUE
            ALTER TABLE child ADD COLUMN plain int REFERENCES parent
            ALTER TABLE child ADD COLUMN plain int DEFAULT 1 REFERENCES parent (id)
            ALTER TABLE child DROP COLUMN note
            ALTER TABLE child DROP COLUMN IF EXISTS title CASCADE
            ALTER TABLE child ALTER COLUMN number TYPE bigint
            ALTER TABLE child ALTER COLUMN small TYPE int
            ALTER TABLE child ALTER COLUMN title TYPE varchar(100)
            ALTER TABLE child ALTER COLUMN title TYPE varchar(10)
            ALTER TABLE child ALTER title SET DATA TYPE text
            ALTER TABLE child ALTER COLUMN note TYPE varchar
            ALTER TABLE child ALTER COLUMN note TYPE varchar(30)
            ALTER TABLE child ALTER COLUMN price TYPE numeric(12,2)
            ALTER TABLE child ALTER COLUMN price TYPE numeric
            ALTER TABLE child ALTER COLUMN price TYPE numeric(12,4)
            ALTER TABLE child ALTER COLUMN made TYPE timestamptz
            ALTER TABLE child ALTER COLUMN made TYPE timestamp(3)
            ALTER TABLE child ALTER COLUMN code TYPE text
            ALTER TABLE child ALTER COLUMN code TYPE char(5)
            ALTER TABLE child ALTER COLUMN ip TYPE inet
            ALTER TABLE child ALTER COLUMN note TYPE text USING upper(note)
            ALTER TABLE child ALTER COLUMN title TYPE text USING title::text
            ALTER TABLE child ALTER COLUMN rank TYPE bigint
            ALTER TABLE child ALTER COLUMN note SET NOT NULL
            ALTER TABLE child ALTER COLUMN known SET NOT NULL
            ALTER TABLE child ALTER COLUMN number SET NOT NULL
            ALTER TABLE child ALTER COLUMN number DROP NOT NULL
            ALTER TABLE child ALTER COLUMN note SET DEFAULT 'x'
            ALTER TABLE child ALTER COLUMN number DROP DEFAULT
            ALTER TABLE child ALTER COLUMN note SET STATISTICS 500
            ALTER TABLE child ALTER COLUMN note SET (n_distinct = 5)
            ALTER TABLE child ALTER COLUMN note SET STORAGE EXTERNAL
            ALTER TABLE child ALTER COLUMN note SET COMPRESSION pglz
            ALTER TABLE child ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY
            ALTER TABLE child ALTER COLUMN twice SET EXPRESSION AS (base * 3)
            ALTER TABLE child ALTER COLUMN twice DROP EXPRESSION
            ALTER TABLE child ADD CONSTRAINT fine CHECK (id > 0)
            ALTER TABLE child ADD CONSTRAINT fine CHECK (id > 0) NOT VALID
            ALTER TABLE child ADD CONSTRAINT fine CHECK (id > 0) NOT ENFORCED
            ALTER TABLE child ADD CONSTRAINT fine NOT NULL note
            ALTER TABLE child ADD CONSTRAINT fine NOT NULL note NOT VALID
            ALTER TABLE child VALIDATE CONSTRAINT later
            ALTER TABLE child VALIDATE CONSTRAINT parent_later
            ALTER TABLE child ADD CONSTRAINT fine FOREIGN KEY (parent_id) REFERENCES parent (id)
            ALTER TABLE child ADD CONSTRAINT fine FOREIGN KEY (parent_id) REFERENCES parent (id) NOT VALID
            ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE NOT VALID
            ALTER TABLE child ADD CONSTRAINT fine UNIQUE (title)
            ALTER TABLE child ADD CONSTRAINT fine UNIQUE USING INDEX child_number
            ALTER TABLE other ADD PRIMARY KEY (id)
            ALTER TABLE other ADD CONSTRAINT fine PRIMARY KEY USING INDEX other_id
            ALTER TABLE child ADD CONSTRAINT fine EXCLUDE USING btree (id WITH =)
            ALTER TABLE child DROP CONSTRAINT rank_small
            ALTER TABLE other DROP CONSTRAINT other_child_id_fkey
            ALTER TABLE child RENAME COLUMN note TO remark
            ALTER TABLE child RENAME CONSTRAINT later TO much_later
            ALTER TABLE child RENAME TO kid
            ALTER TABLE child SET SCHEMA information_schema
            ALTER TABLE other SET UNLOGGED
            ALTER TABLE child SET (fillfactor = 80)
            ALTER TABLE child CLUSTER ON child_made
            ALTER TABLE child DISABLE TRIGGER USER
            ALTER TABLE child ENABLE ROW LEVEL SECURITY
            ALTER TABLE child REPLICA IDENTITY FULL
            ALTER TABLE child OWNER TO CURRENT_USER
            ALTER TABLE parts ATTACH PARTITION part_two FOR VALUES FROM (200) TO (300)
            ALTER TABLE parts DETACH PARTITION part_one
            ALTER TABLE child ADD COLUMN a int, ALTER COLUMN number TYPE bigint, DROP COLUMN note
            ALTER TABLE IF EXISTS ONLY child ALTER COLUMN note SET DEFAULT 'y', ADD CHECK (id > 0) NOT VALID
            CREATE TABLE fresh (id int PRIMARY KEY, child_id int REFERENCES child, parent_id int REFERENCES parent (id))
            CREATE TABLE fresh PARTITION OF parts FOR VALUES FROM (500) TO (600)
            CREATE TABLE fresh AS SELECT * FROM child
            CREATE TABLE fresh (LIKE parent INCLUDING ALL)
            CREATE INDEX fresh ON child (title)
            CREATE UNIQUE INDEX IF NOT EXISTS fresh ON child USING btree (title, id) WHERE id > 5
            DROP INDEX child_made
            REINDEX TABLE child
            REINDEX INDEX child_made
            CLUSTER child USING child_made
            DROP TABLE other
            DROP TABLE parent CASCADE
            TRUNCATE other
            TRUNCATE TABLE other, part_two
            CREATE TRIGGER touching BEFORE INSERT ON child FOR EACH ROW EXECUTE FUNCTION touch()
            DROP TRIGGER touched ON other
            CREATE POLICY yours ON child USING (true)
            DROP POLICY mine ON other
            CREATE STATISTICS s ON id, rank FROM child
            ANALYZE child
            COMMENT ON TABLE child IS 'a child'
            COMMENT ON COLUMN child.note IS 'a note'
            COMMENT ON CONSTRAINT later ON child IS 'later'
            LOCK TABLE child IN SHARE MODE
            LOCK child
            GRANT SELECT ON child TO PUBLIC
            CREATE VIEW sight AS SELECT c.id, p.name FROM child c JOIN parent p ON p.id = c.parent_id
            INSERT INTO other SELECT id, title, id FROM child WHERE id > 900
            UPDATE other SET name = 'x' WHERE id = 1
            UPDATE other SET name = 'x'
            DELETE FROM other
            DELETE FROM other USING parent WHERE parent.id = other.id
            SELECT count(*) FROM child
            SELECT setval('counter', 5)
            ALTER TYPE mood ADD VALUE 'so so'
            ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'
            CREATE SEQUENCE more_numbers
            CREATE FUNCTION five() RETURNS int LANGUAGE sql AS 'SELECT 5'
            """;

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestServers.postgresql().freshDatabase("facts");
    }

    @AfterAll
    static void end() {
        database.close();
    }

    static Stream<String> statements() {
        return STATEMENTS.lines();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void what_is_said_of_a_statement_is_what_it_does(String statement) throws SQLException {
        try (Connection connection = database.connect()) {
            execute(connection, TABLES);
            StatementFacts facts =
                    Dialects.load().of(connection).facts(connection).of(new Sql(statement, new ExecuteSql(statement)));
            MeasuredStatement.Comparison both = new MeasuredStatement(connection).compare(statement, facts);
            assertThat(both.said()).as(statement).isEqualTo(both.found());
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
