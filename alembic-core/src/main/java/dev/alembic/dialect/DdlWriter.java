package dev.alembic.dialect;

import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.Operation;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import dev.alembic.sql.AlterAction;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Writes one part of DDL. Stateless; what belongs to another part is written by its writer. */
public abstract class DdlWriter {

    private final DdlCompiler ddl;

    /** The dialect that is written. */
    protected final Dialect dialect;

    /** How it is written. */
    protected final DdlSettings settings;

    /** Writes expressions. */
    protected final ExpressionWriter expressions;

    /** Writes for this compiler. */
    protected DdlWriter(DdlCompiler ddl) {
        this.ddl = ddl;
        this.dialect = ddl.dialect;
        this.settings = ddl.settings;
        this.expressions = ddl.expressions;
    }

    /** What writes columns. */
    protected final ColumnWriter columns() {
        return ddl.columns();
    }

    /** What writes constraints. */
    protected final ConstraintWriter constraints() {
        return ddl.constraints();
    }

    /** What writes indexes. */
    protected final IndexWriter indexes() {
        return ddl.indexes();
    }

    /** What writes comments. */
    protected final CommentWriter comments() {
        return ddl.comments();
    }

    /** What writes sequences. */
    protected final SequenceWriter sequences() {
        return ddl.sequences();
    }

    /** Begins a statement. */
    protected final SqlWriter write(String words) {
        return new SqlWriter(dialect.identifiers()).words(words);
    }

    /** A name as it stands in SQL. */
    protected final String quote(Name name) {
        return dialect.identifiers().quote(name);
    }

    /** A table as it stands in SQL. */
    protected final String quote(TableName table) {
        return dialect.identifiers().quote(table);
    }

    /** A name that is given as a text, as it stands in SQL. */
    protected final String quote(String name) {
        return dialect.identifiers().quote(name);
    }

    /** A text as a quoted literal. */
    protected final String string(String text) {
        return dialect.literals().string(text);
    }

    /** One statement. */
    protected static List<Sql> only(SqlWriter sql, Operation source) {
        return only(sql.toString(), source);
    }

    /** One statement. */
    protected static List<Sql> only(String sql, Operation source) {
        return List.of(new Sql(sql, source));
    }

    /** {@code ALTER TABLE t …}. */
    protected final List<Sql> alter(TableName table, SqlWriter action, Operation source) {
        return alter(table, action.toString(), source);
    }

    /** {@code ALTER TABLE t …}. */
    protected final List<Sql> alter(TableName table, String action, Operation source) {
        return List.of(new Sql(new AlterAction(quote(table), action, false), source));
    }

    /** {@code ALTER TABLE t RENAME …}. */
    protected final List<Sql> alterName(TableName table, SqlWriter action, Operation source) {
        return List.of(new Sql(new AlterAction(quote(table), action.toString(), true), source));
    }

    /** Whether the dialect has this feature, and the settings don't say otherwise. */
    protected final boolean has(Feature feature) {
        return dialect.features().contains(feature) && !settings.missing().contains(feature);
    }

    /** Refuses an operation: {@code what} the database can't do, and the way out. */
    protected final UnsupportedByDialectException refuse(Operation op, String what) {
        return new UnsupportedByDialectException(dialect.name(), op.describe() + ": " + what);
    }

    /** Refuses a part of an operation. */
    protected final UnsupportedByDialectException refuse(String what) {
        return new UnsupportedByDialectException(dialect.name(), what);
    }

    /** Refuses IF EXISTS and IF NOT EXISTS where the database doesn't know it. */
    protected final void requireIf(boolean isConditional, Feature feature, Operation op) {
        if (isConditional && !has(feature)) {
            throw refuse(
                    op,
                    "this database can't do it under the condition that something is there or"
                            + " missing. Leave ifExists or ifNotExists out.");
        }
    }

    /** Keywords that a user gave, unless they are more than keywords. */
    protected static String keywords(String words, String where) {
        return UserKeywords.keywords(words, where);
    }

    /** An option for this dialect that is keywords. */
    protected final Optional<String> keywords(Options options, String option) {
        return options.text(dialect.name(), option).map(words -> keywords(words, dialect.name() + "_" + option));
    }
}
