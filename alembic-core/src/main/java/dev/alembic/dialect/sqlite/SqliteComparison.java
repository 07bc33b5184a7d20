package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.schema.Column;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.Verdict;

/** Compares what SQLite keeps, which is what it was told, with a model. */
final class SqliteComparison extends StandardComparison {

    SqliteComparison(Dialect dialect) {
        super(dialect);
    }

    /** A column without a type is of any type. */
    @Override
    public Verdict type(Column live, Column model) {
        boolean isUntyped =
                live.type() instanceof LiteralType type && type.name().isEmpty();
        return isUntyped
                ? Verdict.unknown("column \"%s\" has no type in the database".formatted(live.name()))
                : super.type(live, model.type(meant(model.type().on(dialect.name()))));
    }

    /** SQLite keeps each name of a type as it is told, and takes it for the same as its other names. */
    private SqlType meant(SqlType type) {
        return type instanceof LiteralType
                ? dialect.types().fromSql(dialect.types().toSql(type))
                : type;
    }

    /** AUTOINCREMENT stands with the key (sqlite.org/autoinc.html). */
    @Override
    public PrimaryKeyConstraint completed(PrimaryKeyConstraint key, Table table) {
        boolean isCounting = table.options().flag(dialect.name(), InlineKey.AUTOINCREMENT)
                && key.columns().size() == 1;
        return isCounting ? key.option(dialect.name() + "_" + InlineKey.AUTOINCREMENT, true) : key;
    }

    /** Whole numbers have up to 8 bytes, others always (sqlite.org/datatype3.html). */
    @Override
    protected boolean areNumbersAlike() {
        return true;
    }

    @Override
    public boolean canCount(SqlType type) {
        return InlineKey.isInteger(type);
    }
}
