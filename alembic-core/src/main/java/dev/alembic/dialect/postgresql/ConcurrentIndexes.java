package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SafePhase;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes that are built and dropped while others write. */
final class ConcurrentIndexes {

    private final Dialect dialect;

    ConcurrentIndexes(Dialect dialect) {
        this.dialect = dialect;
    }

    List<SafePhase> create(CreateIndex create) {
        return List.of(create(create.table(), create.index()));
    }

    /** The phase that builds an index. */
    SafePhase create(TableName table, Index index) {
        CreateIndex concurrently = new CreateIndex(table, index.concurrently());
        return SafePhase.of(
                "index " + index.name().map(Name::text).orElse("of " + table),
                List.of(concurrently),
                concurrently.reverse().stream().toList());
    }

    List<SafePhase> drop(DropIndex drop) {
        DropIndex concurrently = drop.concurrently();
        return List.of(SafePhase.of(
                "drop index " + drop.index(),
                List.of(concurrently),
                concurrently.reverse().stream().toList()));
    }

    /** A unique constraint takes over an index that is there (manual, ALTER TABLE, USING INDEX). */
    List<SafePhase> unique(CreateConstraint create, UniqueConstraint unique) {
        TableName table = create.table();
        if (!unique.traits().equals(ConstraintTraits.NONE)) {
            throw new UnsupportedByDialectException(
                    dialect.name(),
                    create.describe() + ": a unique constraint with options has no phases. Build its index by"
                            + " CREATE UNIQUE INDEX CONCURRENTLY, and the constraint with USING INDEX.");
        }
        String columns = unique.columns().stream().map(Name::text).collect(Collectors.joining("_"));
        Name name = unique.name().orElseGet(() -> Name.exactly(table.text() + "_" + columns + "_key"));
        Index index = Index.of(unique.columns()).named(name).unique().concurrently();
        String quoted = dialect.identifiers().quote(name);
        Operation takeOver = new ExecuteSql("ALTER TABLE %s ADD CONSTRAINT %s UNIQUE USING INDEX %s"
                .formatted(dialect.identifiers().quote(table), quoted, quoted));
        return List.of(
                SafePhase.of(
                        "unique index " + name,
                        List.of(new CreateIndex(table, index)),
                        List.of(new DropIndex(name, table).concurrently().withIfExists())),
                SafePhase.of(
                        "unique constraint " + name,
                        List.of(takeOver),
                        List.of(new DropConstraint(table, name).kind(ConstraintKind.UNIQUE))));
    }
}
