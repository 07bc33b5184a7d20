package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.rewrite.KeyOptions;
import dev.alembic.internal.rewrite.TableRewriter;
import dev.alembic.op.ColumnChange;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes and drops columns of the draft of a table, and what depends on them. */
final class ColumnEdits {

    private final TableDraft draft;
    private final Dialect dialect;
    private final Identifiers identifiers;
    private final SqlLexis lexis;
    private final Naming naming;
    private final TypeChecks checks;

    ColumnEdits(TableDraft draft, Dialect dialect, Naming naming) {
        this.draft = draft;
        this.dialect = dialect;
        this.identifiers = dialect.identifiers();
        this.lexis = dialect.lexis();
        this.naming = naming;
        this.checks = new TypeChecks(dialect, naming);
    }

    /**
     * Drops a column, and with it the constraints and indexes that involve it, as PostgreSQL does.
     *
     * @param knownType whose CHECK goes as well
     */
    void drop(ColumnDraft column, Optional<SqlType> knownType) {
        Name name = column.name();
        draft.primaryKey(draft.primaryKey().flatMap(key -> without(key, name)));
        draft.constraints()
                .removeIf(c -> TableRewriter.isNamedBy(c, draft.name(), name, identifiers, lexis)
                        || knownType.filter(t -> checks.belongs(c, name, t)).isPresent());
        draft.indexes().removeIf(i -> TableRewriter.isNamedBy(i, draft.name(), name, identifiers, lexis));
        draft.remove(column);
        draft.changeColumns(c -> c.checks(checksWithout(c, name)));
    }

    private List<CheckConstraint> checksWithout(Column column, Name dropped) {
        return column.checks().stream()
                .filter(c -> !TableRewriter.isNamedBy(c, draft.name(), dropped, identifiers, lexis))
                .toList();
    }

    private static Optional<PrimaryKeyConstraint> without(PrimaryKeyConstraint key, Name column) {
        int place = Name.texts(key.columns()).indexOf(column.text());
        if (place < 0) {
            return Optional.of(key);
        }
        List<Name> left = new ArrayList<>(key.columns());
        left.remove(place);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrimaryKeyConstraint(key.name(), left, KeyOptions.without(key.traits(), place)));
    }

    /**
     * Makes one change.
     *
     * @param existing the type of the column at present, as the user says it
     */
    void change(ColumnDraft column, ColumnChange change, Optional<SqlType> existing) {
        if (change instanceof ColumnChange.Rename rename) {
            rename(column, rename.name());
        } else if (change instanceof ColumnChange.Move move) {
            draft.move(column, move.position());
        } else if (change instanceof ColumnChange.Type type) {
            retype(column, type.type(), existing);
        } else if (change instanceof ColumnChange.Nullability nullability && nullability.isNullable()) {
            column.change(c -> draft.isBoundByKey(column) ? c : nullable(c));
        } else {
            column.change(change::apply);
        }
    }

    /** The column without what it says about NOT NULL, because it takes NULL now. */
    private Column nullable(Column column) {
        return column.withoutOption(dialect.name() + "_on_conflict_not_null").nullable();
    }

    private void rename(ColumnDraft column, Name to) {
        Name from = column.name();
        if (from.matches(to)) {
            return;
        } else if (draft.bareColumns().stream().map(Column::name).anyMatch(to::matches)) {
            throw new AlembicException("Column \"%s\" of table \"%s\" can't be called \"%s\": there is such a column."
                    .formatted(from, draft.name(), to));
        }
        TableRewriter renamed = TableRewriter.renaming(draft.name(), from, to, identifiers, lexis);
        draft.changeColumns(renamed::rewrite);
        draft.primaryKey(draft.primaryKey().map(renamed::primaryKey));
        draft.constraints().replaceAll(renamed::rewrite);
        draft.indexes().replaceAll(renamed::rewrite);
    }

    private void retype(ColumnDraft column, SqlType type, Optional<SqlType> existing) {
        SqlType before = column.column().type();
        dropChecks(column, existing.orElse(before));
        boolean isConverted = !TypeFamily.isShared(before, type, dialect.name());
        if (isConverted && dialect.tableCopy().canCastTo(type.on(dialect.name()))) {
            column.cast(type);
        }
        column.change(c -> naming.named(undeclared(c).type(type)));
        collation(before.on(dialect.name()))
                .filter(any -> !isConverted && isText(type) && collation(type).isEmpty())
                .ifPresent(collation -> column.change(c -> c.collate(collation)));
    }

    /** The column without what it says about how its type was declared, because it gets another. */
    private Column undeclared(Column column) {
        return column.withoutOption(dialect.name() + "_type");
    }

    private void dropChecks(ColumnDraft column, SqlType type) {
        draft.constraints().removeIf(c -> checks.belongs(c, column.name(), type));
        List<CheckConstraint> left = column.column().checks().stream()
                .filter(c -> !checks.belongs(c, column.name(), type))
                .toList();
        column.change(c -> c.checks(left));
    }

    private static boolean isText(SqlType type) {
        return type instanceof StringType || type instanceof TextType || type instanceof LiteralType;
    }

    private static Optional<String> collation(SqlType type) {
        if (type instanceof StringType string) {
            return string.collation();
        } else if (type instanceof TextType text) {
            return text.collation();
        }
        return type instanceof LiteralType literal ? literal.collation() : Optional.empty();
    }
}
