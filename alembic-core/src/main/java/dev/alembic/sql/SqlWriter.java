package dev.alembic.sql;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Puts a statement together from words and names, with single spaces between: {@code
 * write.words("ALTER TABLE").table(t).words("RENAME TO").name(n)}. Lives for one expression.
 */
public final class SqlWriter {

    private static final int TYPICAL_LENGTH = 80;

    private final Identifiers identifiers;
    private final StringBuilder out = new StringBuilder(TYPICAL_LENGTH);

    /** Begins a statement; names are written as the identifiers say. */
    public SqlWriter(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** SQL as it is: keywords, or clauses that were written before. Nothing if empty. */
    public SqlWriter words(String sql) {
        if (!sql.isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(sql);
        }
        return this;
    }

    /** SQL as it is, if there is any. */
    public SqlWriter words(Optional<String> sql) {
        return words(sql.orElse(""));
    }

    /** Words that stand there only under a condition: {@code when(op.ifExists(), "IF EXISTS")}. */
    public SqlWriter when(boolean condition, String sql) {
        return condition ? words(sql) : this;
    }

    /** SQL as it is, without a space in front. */
    public SqlWriter glued(String sql) {
        out.append(sql);
        return this;
    }

    /** A name. */
    public SqlWriter name(Name name) {
        return words(identifiers.quote(name));
    }

    /** Schema and table. */
    public SqlWriter table(TableName table) {
        return words(identifiers.quote(table));
    }

    /** Names in parentheses. */
    public SqlWriter names(List<Name> names) {
        return words("(" + identifiers.quote(names) + ")");
    }

    /** The statement so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
