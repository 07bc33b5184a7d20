package dev.alembic.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.mysql.MariadbDialect;
import dev.alembic.dialect.oracle.OracleDialect;
import dev.alembic.dialect.postgresql.PostgresqlDialect;
import dev.alembic.op.ExecuteSql;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSecretsTest {

    private static final SqlLexis POSTGRESQL = new PostgresqlDialect().lexis();
    private static final SqlLexis MARIADB = new MariadbDialect().lexis();
    private static final SqlLexis ORACLE = new OracleDialect().lexis();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE USER hans WITH PASSWORD 't1ger' NOPE",
                "ALTER ROLE hans ENCRYPTED PASSWORD E't1ger' VALID UNTIL '2030-01-01'",
                "ALTER ROLE hans PASSWORD $$t1ger$$",
                "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (user 'hans', password 't1ger')",
                "CREATE SUBSCRIPTION s CONNECTION 'host=x password=t1ger dbname=a' PUBLICATION p",
                "SELECT dblink_connect('postgresql://hans:t1ger@h/x')",
                "INSERT INTO accounts (name, password, city) VALUES ('hans', 't1ger', 'Bonn')",
                "UPDATE accounts SET \"Api_Key\" = 't1ger' WHERE name = 'hans'"
            })
    void of_postgresql(String sql) {
        assertThat(StatementSecrets.masked(sql, POSTGRESQL)).contains("***").doesNotContain("t1ger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE USER hans IDENTIFIED BY 't1ger'",
                "CREATE USER hans IDENTIFIED BY \"t1ger\"",
                "CREATE USER hans IDENTIFIED VIA ed25519 USING PASSWORD('t1ger')",
                "SET PASSWORD FOR 'hans'@'%' = PASSWORD('t1ger')",
                "CHANGE MASTER TO MASTER_HOST='h', MASTER_PASSWORD='t1ger', MASTER_PORT=1",
                "GRANT ALL ON *.* TO hans IDENTIFIED BY 't1ger'",
                "CREATE USER hans IDENTIFIED BY 't1ger"
            })
    void of_mariadb(String sql) {
        assertThat(StatementSecrets.masked(sql, MARIADB)).contains("***").doesNotContain("t1ger");
    }

    @Test
    void of_oracle() {
        assertThat(StatementSecrets.masked("CREATE USER hans IDENTIFIED BY t1ger ACCOUNT UNLOCK", ORACLE))
                .isEqualTo("CREATE USER hans IDENTIFIED BY *** ACCOUNT UNLOCK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE accounts (name TEXT DEFAULT 'hans', password TEXT NOT NULL, city TEXT DEFAULT 'Bonn')",
                "INSERT INTO tasks (title) VALUES ('it''s a key')",
                "ALTER TABLE tasks ADD CONSTRAINT k CHECK (state <> 'a:b@c')"
            })
    void what_holds_none_is_shown_as_it_is(String sql) {
        assertThat(StatementSecrets.masked(sql, POSTGRESQL)).isEqualTo(sql);
    }

    @Test
    void an_operation_is_masked_before_it_is_cut() {
        String text = "CREATE SUBSCRIPTION s CONNECTION 'host=db.example.org password=t1gert1gert1ger' PUBLICATION p";
        Sql sql = new Sql(text, new ExecuteSql(text));

        assertThat(StatementSecrets.describe(sql.source(), StatementSecrets.of(sql, POSTGRESQL)))
                .isEqualTo("execute(\"CREATE SUBSCRIPTION s CONNECTION 'host=db.example.org passwo…\")");
    }

    @Test
    void what_a_driver_says_of_parameters_is_masked_too() {
        String text = "INSERT INTO accounts (name, password) VALUES (?, ?)";
        Sql sql = new Sql(text, List.of(new Row(List.of("hans", "t1ger"))), true, new ExecuteSql(text));
        SQLException failure = new SQLException("Key (password)=(t1ger) already exists", "23505", 7);

        SQLException masked = StatementSecrets.masked(failure, StatementSecrets.of(sql, POSTGRESQL));

        assertThat(masked.getMessage()).isEqualTo("Key (password)=(***) already exists");
        assertThat(masked.getSQLState()).isEqualTo("23505");
        assertThat(masked.getErrorCode()).isEqualTo(7);
    }
}
