package dev.alembic.dialect.sqlite;

import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads a CREATE INDEX as SQLite keeps it (sqlite.org/lang_createindex.html). */
final class SqliteIndexReader {

    private final DefinitionTokens tokens;
    private final UnaryOperator<Name> columns;

    private SqliteIndexReader(String sql, UnaryOperator<Name> columns) {
        this.tokens = new DefinitionTokens(sql);
        this.columns = columns;
    }

    /**
     * What a CREATE INDEX says.
     *
     * @param columns gives a column the name that the table gives it
     * @throws dev.alembic.error.AlembicException if it isn't understood
     */
    static Index read(String name, String sql, UnaryOperator<Name> columns) {
        return new SqliteIndexReader(sql, columns).read(Name.exactly(name));
    }

    private Index read(Name name) {
        tokens.expect("CREATE");
        boolean isUnique = tokens.take("UNIQUE");
        while (!tokens.peek().is("(")) {
            tokens.skip();
        }
        List<SqlExpression> elements = elements();
        return new Index(Optional.of(name), elements, isUnique, condition());
    }

    private List<SqlExpression> elements() {
        List<SqlExpression> elements = new ArrayList<>();
        tokens.expect("(");
        do {
            elements.add(element());
        } while (tokens.take(","));
        tokens.expect(")");
        return elements;
    }

    private SqlExpression element() {
        DefinitionToken first = tokens.peek();
        int to = first.start();
        int pieces = 0;
        while (!tokens.isAtItemEnd() && !isOrderNext()) {
            to = tokens.skip();
            pieces++;
        }
        SqlExpression expression = pieces == 1 && first.isName()
                ? SqlExpression.column(columns.apply(Name.exactly(first.text())))
                : SqlExpression.text(tokens.text(first.start(), to));
        if (tokens.take("DESC")) {
            return expression.desc();
        }
        tokens.take("ASC");
        return expression;
    }

    private boolean isOrderNext() {
        boolean isLast = tokens.peekSecond().is(",") || tokens.peekSecond().is(")");
        return isLast && (tokens.peek().is("DESC") || tokens.peek().is("ASC"));
    }

    private Options condition() {
        if (!tokens.take("WHERE")) {
            return Options.NONE;
        }
        int from = tokens.peek().start();
        int to = from;
        while (!tokens.isAtEnd() && !tokens.peek().is(";")) {
            to = tokens.skip();
        }
        return Options.of("sqlite_where", SqlExpression.text(tokens.text(from, to)));
    }
}
