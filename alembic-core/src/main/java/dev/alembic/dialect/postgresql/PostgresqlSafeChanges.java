package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SafeChanges;
import dev.alembic.dialect.SafePhase;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Table;
import dev.alembic.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Changes of tables in use (PostgreSQL manual, ALTER TABLE, Notes; CREATE INDEX, Building Indexes Concurrently). */
final class PostgresqlSafeChanges implements SafeChanges {

    private final Dialect dialect;
    private final LaterValidation validation;
    private final ConcurrentIndexes indexes;
    private final ReplacedColumn columns;

    PostgresqlSafeChanges(Dialect dialect) {
        this.dialect = dialect;
        this.validation = new LaterValidation(dialect);
        this.indexes = new ConcurrentIndexes(dialect);
        this.columns = new ReplacedColumn(dialect, validation, indexes);
    }

    @Override
    public Optional<List<SafePhase>> phases(Operation operation, Table table) {
        if (operation instanceof AlterColumn alter) {
            return alter(alter, table);
        } else if (operation instanceof CreateIndex create && !isConcurrent(create.index())) {
            return Optional.of(indexes.create(create));
        } else if (operation instanceof DropIndex drop && !drop.options().flag(dialect.name(), "concurrently")) {
            return Optional.of(indexes.drop(drop));
        } else if (operation instanceof CreateConstraint create) {
            return constraint(create);
        } else if (operation instanceof AddColumn add) {
            requireHarmless(add);
        }
        return Optional.empty();
    }

    private boolean isConcurrent(Index index) {
        return index.options().flag(dialect.name(), "concurrently");
    }

    private Optional<List<SafePhase>> alter(AlterColumn alter, Table table) {
        boolean isReplaced = alter.newType().isPresent()
                || alter.change(ColumnChange.Rename.class).isPresent();
        boolean forbidsNull = alter.change(ColumnChange.Nullability.class)
                .filter(change -> !change.isNullable())
                .isPresent();
        if (isReplaced) {
            return Optional.of(columns.phases(alter, table));
        }
        return forbidsNull ? Optional.of(validation.notNull(alter)) : Optional.empty();
    }

    private Optional<List<SafePhase>> constraint(CreateConstraint create) {
        boolean isLater = create.constraint().options().flag(dialect.name(), "not_valid");
        if (isLater) {
            return Optional.empty();
        } else if (create.constraint() instanceof ForeignKeyConstraint key) {
            return Optional.of(validation.foreignKey(create, key));
        } else if (create.constraint() instanceof CheckConstraint check) {
            return Optional.of(validation.check(create, check));
        } else if (create.constraint() instanceof UniqueConstraint unique) {
            return Optional.of(indexes.unique(create, unique));
        }
        throw new UnsupportedByDialectException(
                dialect.name(),
                create.describe()
                        + " locks the table while it looks at all rows, and has no phases. Give it in a way of"
                        + " your own.");
    }

    private void requireHarmless(AddColumn add) {
        boolean hasMore = !add.column().references().isEmpty()
                || !add.column().checks().isEmpty()
                || add.column().isUnique();
        if (hasMore) {
            throw new UnsupportedByDialectException(
                    dialect.name(),
                    add.describe() + " brings constraints along, which look at all rows. Add the column alone, and the"
                            + " constraints by operations of their own.");
        }
    }
}
