package dev.alembic.dialect.mysql;

import dev.alembic.dialect.FactTable;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.TableName;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What statements do to InnoDB tables of MySQL and MariaDB. */
final class MysqlFacts implements StatementFactReader {

    private final SqlLexis lexis;
    private final FactTable statements;
    private final FactTable actions;
    private final int version;
    private final ColumnFacts columns;

    private MysqlFacts(
            SqlLexis lexis, FactTable statements, FactTable actions, int onlineCopy, @Nullable Connection connection) {
        this.lexis = lexis;
        this.statements = statements;
        this.actions = actions;
        this.version = version(connection);
        this.columns = new ColumnFacts(connection, version >= onlineCopy ? MysqlLocks.NONE : MysqlLocks.SHARED);
    }

    static MysqlFacts ofMariadb(SqlLexis lexis, @Nullable Connection connection) {
        return new MysqlFacts(
                lexis, MariadbActions.STATEMENTS, MariadbActions.ACTIONS, MariadbActions.ONLINE_COPY, connection);
    }

    static MysqlFacts ofMysql(SqlLexis lexis, @Nullable Connection connection) {
        return new MysqlFacts(lexis, MysqlActions.STATEMENTS, MysqlActions.ACTIONS, Integer.MAX_VALUE, connection);
    }

    /** Such as 1104 for 11.4; 0 if there is no server to ask. */
    private static int version(@Nullable Connection connection) {
        try {
            return connection == null
                    ? 0
                    : connection.getMetaData().getDatabaseMajorVersion() * 100
                            + connection.getMetaData().getDatabaseMinorVersion();
        } catch (SQLException e) {
            return 0;
        }
    }

    @Override
    public StatementFacts of(Sql sql) {
        StatementTokens tokens = StatementTokens.of(sql.text(), lexis, LetterCase.KEPT);
        return tokens.has(0, "ALTER", "TABLE") || tokens.has(0, "ALTER", "ONLINE", "TABLE")
                ? alterTable(tokens)
                : statements.find(tokens, version).orElse(StatementFacts.UNKNOWN);
    }

    private StatementFacts alterTable(StatementTokens tokens) {
        int name = tokens.get(1).is("TABLE") ? 2 : 3;
        name += tokens.has(name, "IF", "EXISTS") ? 2 : 0;
        TableName table = tokens.table(name);
        StatementTokens rest = tokens.from(tokens.afterName(name));
        StatementFacts facts = StatementFacts.NONE;
        boolean replacesKey = rest.has("DROP", "PRIMARY", "KEY") && rest.has("ADD", "PRIMARY", "KEY");
        for (StatementTokens action : rest.split()) {
            boolean isClause = action.get(0).is("ALGORITHM") || action.get(0).is("LOCK");
            boolean isSaid = replacesKey && action.has(0, "DROP", "PRIMARY");
            if (!isClause && !isSaid) {
                facts = facts.and(action(table, action));
            }
        }
        return joined(rest, facts);
    }

    /** An index is built apart only where nothing else of the table changes. */
    private static StatementFacts joined(StatementTokens actions, StatementFacts facts) {
        boolean addsColumn = actions.split().stream().anyMatch(action -> action.has(0, "ADD", "COLUMN"));
        return addsColumn && facts.work() == TableWork.INDEX
                ? StatementFacts.of(facts.tables().stream()
                        .map(fact ->
                                fact.with(TableWork.REWRITE, "a column and an index at once: the table is built anew"))
                        .toList())
                : facts;
    }

    private StatementFacts action(TableName table, StatementTokens action) {
        if (action.get(0).is("MODIFY") || action.get(0).is("CHANGE")) {
            return StatementFacts.of(columns.changed(table, action));
        }
        return actions.find(action, version, Map.of(FactTable.TABLE, table))
                .orElseGet(() -> StatementFacts.of(new TableFact(table, TableLock.UNKNOWN, TableWork.UNKNOWN, "", ""))
                        .orMore());
    }
}
