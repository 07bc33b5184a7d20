package dev.alembic.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import dev.alembic.op.ExecuteSql;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
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

/** Each kind of statement on an empty table: the server grants the algorithm and the lock that were said. */
class MariadbFactsTest {

    private static final List<String> TABLES = List.of(
            "DROP TABLE IF EXISTS child, parent",
            "CREATE TABLE parent (id int PRIMARY KEY, name text)",
            "CREATE TABLE child (id int PRIMARY KEY, parent_id int, title varchar(50), wide varchar(300), note text,"
                    + " price decimal(8,2), made datetime, small smallint, number int NOT NULL DEFAULT 7, code char(3),"
                    + " mood enum('sad', 'glad'), doubled int AS (number * 2) PERSISTENT, KEY child_made (made),"
                    + " KEY child_parent (parent_id), spare int, CONSTRAINT known CHECK (spare > 0),"
                    + " CONSTRAINT parent_there FOREIGN KEY (parent_id) REFERENCES parent (id))"
                    + " ENGINE=InnoDB CHARACTER SET utf8mb4");

    private static final String STATEMENTS = """
            ALTER TABLE child ADD COLUMN plain int
            ALTER TABLE child ADD plain int NOT NULL DEFAULT 5
            ALTER TABLE child ADD COLUMN plain int FIRST
            ALTER TABLE child ADD COLUMN plain varchar(40) DEFAULT 'x' AFTER title
            ALTER TABLE child ADD COLUMN plain datetime DEFAULT CURRENT_TIMESTAMP
            ALTER TABLE child ADD COLUMN plain varchar(40) DEFAULT uuid()
            ALTER TABLE child ADD COLUMN plain int AS (number + 1) VIRTUAL
            ALTER TABLE child ADD COLUMN plain int AS (number + 1) PERSISTENT
            ALTER TABLE child ADD COLUMN plain int GENERATED ALWAYS AS (number + 1) STORED
            ALTER TABLE child ADD COLUMN plain int AUTO_INCREMENT UNIQUE
            ALTER TABLE child ADD COLUMN plain int UNIQUE
            ALTER TABLE child ADD COLUMN plain int CHECK (plain > 0)
            ALTER TABLE child ADD COLUMN plain int REFERENCES parent (id)
            ALTER TABLE child DROP COLUMN note
            ALTER TABLE child DROP COLUMN doubled
            ALTER TABLE child MODIFY number bigint NOT NULL DEFAULT 7
            ALTER TABLE child MODIFY small int
            ALTER TABLE child MODIFY title varchar(60)
            ALTER TABLE child MODIFY title varchar(100)
            ALTER TABLE child MODIFY title varchar(20)
            ALTER TABLE child MODIFY wide varchar(400)
            ALTER TABLE child MODIFY title text
            ALTER TABLE child MODIFY price decimal(12,2)
            ALTER TABLE child MODIFY code char(5)
            ALTER TABLE child MODIFY mood enum('sad', 'glad', 'mad')
            ALTER TABLE child MODIFY mood enum('glad', 'sad')
            ALTER TABLE child MODIFY title varchar(50) CHARACTER SET latin1
            ALTER TABLE child MODIFY title varchar(50) NOT NULL
            ALTER TABLE child MODIFY number int NULL DEFAULT 7
            ALTER TABLE child MODIFY number int NOT NULL DEFAULT 8
            ALTER TABLE child MODIFY number int NOT NULL DEFAULT 7 COMMENT 'x'
            ALTER TABLE child MODIFY note text AFTER id
            ALTER TABLE child MODIFY made timestamp NULL
            ALTER TABLE child MODIFY id int AUTO_INCREMENT
            ALTER TABLE child CHANGE note remark text
            ALTER TABLE child CHANGE note remark varchar(10)
            ALTER TABLE child RENAME COLUMN note TO remark
            ALTER TABLE child ALTER COLUMN number SET DEFAULT 9
            ALTER TABLE child ALTER number DROP DEFAULT
            ALTER TABLE child ADD INDEX fresh (title)
            ALTER TABLE child ADD UNIQUE INDEX fresh (title)
            ALTER TABLE child ADD CONSTRAINT fresh UNIQUE (title)
            ALTER TABLE child ADD FULLTEXT INDEX fresh (note)
            ALTER TABLE child DROP INDEX child_made
            ALTER TABLE child RENAME INDEX child_made TO child_was_made
            ALTER TABLE child DROP PRIMARY KEY, ADD PRIMARY KEY (id, number)
            ALTER TABLE child DROP PRIMARY KEY
            ALTER TABLE child ADD CONSTRAINT fresh FOREIGN KEY (spare) REFERENCES parent (id)
            ALTER TABLE child DROP FOREIGN KEY parent_there
            ALTER TABLE child DROP CONSTRAINT parent_there
            ALTER TABLE child ADD CONSTRAINT fresh CHECK (number > 0)
            ALTER TABLE child DROP CONSTRAINT known
            ALTER TABLE child RENAME TO kid
            ALTER TABLE child COMMENT 'x'
            ALTER TABLE child CONVERT TO CHARACTER SET latin1
            ALTER TABLE child ENGINE=InnoDB
            ALTER TABLE child FORCE
            ALTER TABLE child ROW_FORMAT=COMPRESSED
            ALTER TABLE child AUTO_INCREMENT=500
            ALTER TABLE child ADD COLUMN plain int, ADD INDEX fresh (title)
            ALTER TABLE child ADD COLUMN plain int, MODIFY small bigint
            CREATE INDEX fresh ON child (title)
            CREATE UNIQUE INDEX fresh ON child (title)
            """;

    private static final List<String> ASKED = List.of(
            "INSTANT DEFAULT",
            "INSTANT NONE",
            "NOCOPY NONE",
            "NOCOPY SHARED",
            "INPLACE NONE",
            "INPLACE SHARED",
            "COPY NONE",
            "COPY SHARED");

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestServers.mariadb().freshDatabase("facts");
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
    void what_is_said_of_a_statement_is_what_the_server_grants(String statement) throws SQLException {
        try (Connection connection = database.connect()) {
            execute(connection, "DROP TABLE IF EXISTS kid");
            for (String sql : TABLES) {
                execute(connection, sql);
            }
            StatementFacts facts =
                    Dialects.load().of(connection).facts(connection).of(new Sql(statement, new ExecuteSql(statement)));
            String granted = granted(connection, statement);
            String said = facts.tables().stream()
                    .filter(fact -> fact.table().text().equals("child"))
                    .map(MariadbFactsTest::words)
                    .findFirst()
                    .orElse("nothing");
            assertThat(List.of(said)).as(statement).isEqualTo(List.of(granted));
        }
    }

    private static String words(TableFact fact) {
        return switch (fact.work()) {
            case CATALOGUE -> "catalogue";
            case INDEX, SCAN -> "in place, " + fact.lock().blocked().words();
            case REWRITE -> "rewrite, " + fact.lock().blocked().words();
            default -> fact.work().words();
        };
    }

    private static String granted(Connection connection, String statement) {
        for (String asked : ASKED) {
            String[] words = asked.split(" ");
            String comma = statement.startsWith("ALTER") ? "," : "";
            String sql = "%s%s ALGORITHM=%s%s LOCK=%s".formatted(statement, comma, words[0], comma, words[1]);
            try {
                execute(connection, sql);
                String whom = words[1].equals("NONE") ? "nobody" : "writers";
                return switch (words[0]) {
                    case "INSTANT" -> "catalogue";
                    case "NOCOPY" -> "in place, " + whom;
                    default -> "rewrite, " + whom;
                };
            } catch (SQLException e) {
                if (e.getErrorCode() != 1845 && e.getErrorCode() != 1846) {
                    return String.valueOf(e.getMessage());
                }
            }
        }
        return "rewrite, readers and writers";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
