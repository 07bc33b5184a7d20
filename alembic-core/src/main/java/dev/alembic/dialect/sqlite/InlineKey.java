package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.UserKeywords;
import dev.alembic.schema.Column;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.sql.SqlWriter;

/** A primary key that is written with its column, because its words mean something else elsewhere. */
final class InlineKey {

    /** The option of a table, or of its primary key. */
    static final String AUTOINCREMENT = "autoincrement";

    private static final String DIALECT = "sqlite";

    private final Dialect dialect;
    private final NamingConvention naming;

    InlineKey(Dialect dialect, NamingConvention naming) {
        this.dialect = dialect;
        this.naming = naming;
    }

    /** Whether a column of this type can be another name of the rowid (sqlite.org/lang_createtable.html#rowid). */
    static boolean isInteger(SqlType type) {
        return SqliteTypeMap.MAP.toSql(type.on(DIALECT)).equals("INTEGER");
    }

    /** Whether the column is to say AUTOINCREMENT, as no other type can (sqlite.org/autoinc.html). */
    static boolean isAutoincrement(Column column, Table table) {
        boolean isSaid = table.options().flag(DIALECT, AUTOINCREMENT);
        return table.primaryKey()
                        .filter(key -> key.columns().size() == 1)
                        .filter(key -> isSaid || key.options().flag(DIALECT, AUTOINCREMENT))
                        .isPresent()
                && isInteger(column.type())
                && table.autoincrementColumn()
                        .filter(c -> c.name().matches(column.name()))
                        .isPresent();
    }

    /** Whether a column of the table says AUTOINCREMENT. */
    static boolean isAutoincrement(Table table) {
        return table.columns().stream().anyMatch(column -> isAutoincrement(column, table));
    }

    /**
     * Whether the primary key was written {@code INTEGER PRIMARY KEY DESC}, which makes no other
     * name of the rowid, as it would behind the columns (sqlite.org/lang_createtable.html#rowid).
     */
    static boolean isInline(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == 1)
                .filter(key -> key.options().flag(DIALECT, "inline"))
                .isPresent();
    }

    /** {@code ON CONFLICT ABORT}, with a space in front. */
    static String onConflict(Options options, String which) {
        String option = "on_conflict" + which;
        return options.text(DIALECT, option)
                .map(action -> " ON CONFLICT " + UserKeywords.keywords(action, DIALECT + "_" + option))
                .orElse("");
    }

    /** {@code CONSTRAINT name PRIMARY KEY ON CONFLICT ABORT}. */
    String sql(Column column, Table table) {
        PrimaryKeyConstraint key = table.primaryKey().orElseThrow();
        String conflict = onConflict(key.options(), "");
        return new SqlWriter(dialect.identifiers())
                .words(naming.name(key, table.name())
                        .map(name -> "CONSTRAINT " + dialect.identifiers().quote(name)))
                .words("PRIMARY KEY")
                .words(isInline(table) ? "DESC" : "")
                .glued(conflict.isEmpty() ? onConflict(column.options(), "_primary_key") : conflict)
                .toString();
    }
}
