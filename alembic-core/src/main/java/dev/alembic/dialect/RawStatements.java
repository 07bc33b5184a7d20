package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Statement;
import dev.alembic.schema.UnknownType;
import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.Placeholders;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.UnreadableSqlException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes SQL text apart. Drivers disagree about several statements in one text: SQLite's runs the
 * first and drops the others, MariaDB's refuses them, PostgreSQL's runs all.
 */
final class RawStatements {

    private final Dialect dialect;
    private final DdlSettings settings;
    private final SqlLexis lexis;

    RawStatements(Dialect dialect, DdlSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        this.lexis = dialect.lexis();
    }

    List<Sql> of(Statement.Raw raw, ExecuteSql op) {
        List<String> texts = texts(raw);
        if (texts.size() == 1) {
            return List.of(sql(texts.get(0), raw.parameters(), op));
        }
        List<Sql> statements = new ArrayList<>();
        int taken = 0;
        for (String text : texts) {
            int wanted = raw.parameters().isEmpty() ? 0 : Placeholders.count(text, lexis);
            int end = Math.min(taken + wanted, raw.parameters().size());
            statements.add(sql(text, raw.parameters().subList(taken, end), op));
            taken = end;
        }
        if (taken < raw.parameters().size()) {
            throw Placeholders.wrongNumber(taken, raw.parameters().size(), raw.text());
        }
        return statements;
    }

    /** A single statement stays as it was written, its semicolon and its comments included. */
    private List<String> texts(Statement.Raw raw) {
        boolean isOneRequest = lexis.bodies() == BodySyntax.GO_LINE;
        if (raw.isSingle() || isOneRequest) {
            return List.of(raw.text());
        }
        List<SqlStatement> found = split(raw.text());
        boolean isAsWritten =
                found.isEmpty() || (found.size() == 1 && !found.get(0).hasRows());
        return isAsWritten
                ? List.of(raw.text())
                : found.stream().map(SqlStatement::text).toList();
    }

    private List<SqlStatement> split(String text) {
        try {
            return SqlSplitter.split(text, lexis);
        } catch (UnreadableSqlException e) {
            throw new AlembicException(
                    e.in("the SQL to execute")
                            + " If it is one statement that was read wrongly, say so by Statement.single(…).",
                    e);
        }
    }

    private Sql sql(String text, List<@Nullable Object> parameters, ExecuteSql op) {
        if (parameters.isEmpty()) {
            return new Sql(text, List.of(), op.isTransactional(), op);
        } else if (settings.isOffline()) {
            String filled = Placeholders.fill(text, parameters, dialect.literals(), lexis);
            return new Sql(filled, List.of(), op.isTransactional(), op);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Object value : parameters) {
            values.add(dialect.literals().parameter(value, new UnknownType()));
        }
        return new Sql(text, List.of(new Row(values)), op.isTransactional(), op);
    }
}
