package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SafeChanges;
import dev.alembic.dialect.SafePhase;
import dev.alembic.dialect.SyncedColumns;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Backfill;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RequireNone;
import dev.alembic.schema.Column;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column that gets another type or name: a new one beside it, kept alike, filled, and put in its place. */
final class ReplacedColumn {

    private final Dialect dialect;
    private final LaterValidation validation;
    private final ConcurrentIndexes indexes;

    ReplacedColumn(Dialect dialect, LaterValidation validation, ConcurrentIndexes indexes) {
        this.dialect = dialect;
        this.validation = validation;
        this.indexes = indexes;
    }

    List<SafePhase> phases(AlterColumn alter, Table table) {
        Column old = new ReplaceableColumn(dialect, alter).in(table);
        boolean isRenamed = alter.change(ColumnChange.Rename.class).isPresent();
        Name fresh = isRenamed ? alter.newName() : free(table, old.name());
        SyncedColumns both = synced(alter, old, fresh);
        Column bare = Column.of(fresh, alter.newType().orElse(old.type())).nullable();
        List<SafePhase> phases = new ArrayList<>();
        phases.add(expand(both, bare));
        phases.add(SafePhase.of("fill " + fresh, List.of(fill(both)), List.of()));
        boolean forbidsNull = !alter.result().isNullable() && !old.isNullable();
        if (forbidsNull) {
            phases.addAll(validation.checked(table.name(), fresh));
        }
        List<Index> copied = indexesOf(table, old.name());
        copied.forEach(index -> phases.add(indexes.create(table.name(), copy(index, old.name(), fresh))));
        phases.add(contract(new Switch(both, old, bare, copied, isRenamed, forbidsNull)));
        return phases;
    }

    private Name free(Table table, Name old) {
        String name = old.text() + "_new";
        if (table.column(name).isPresent()) {
            throw ReplaceableColumn.refusal(
                    dialect, table.name(), old, "the name \"%s\" for the new column is taken".formatted(name));
        }
        return Name.exactly(name);
    }

    private SyncedColumns synced(AlterColumn alter, Column old, Name fresh) {
        if (alter.newType().isEmpty()) {
            return SyncedColumns.alike(alter.table(), old.name(), fresh);
        }
        return new SyncedColumns(
                alter.table(),
                old.name(),
                fresh,
                "CAST(%s AS " + sql(alter.newType().get()) + ")",
                "CAST(%s AS " + sql(old.type()) + ")");
    }

    private String sql(SqlType type) {
        return dialect.types().toSql(type.on(dialect.name()));
    }

    private SafePhase expand(SyncedColumns both, Column fresh) {
        AddColumn add = new AddColumn(both.table(), fresh);
        Operation trigger = new SyncTrigger(dialect).trigger(both);
        return SafePhase.of(
                "%s beside %s".formatted(both.fresh(), both.old()),
                List.of(add, trigger),
                List.of(trigger.reverse().orElseThrow(), add.reverse().orElseThrow()));
    }

    private Backfill fill(SyncedColumns both) {
        return Backfill.of(both.table())
                .set(both.fresh().text(), both.forward(quote(both.old())))
                .where(differs(both));
    }

    private String differs(SyncedColumns both) {
        return quote(both.fresh()) + " IS DISTINCT FROM " + both.forward(quote(both.old()));
    }

    /** What the last phase is about. */
    private record Switch(
            SyncedColumns both, Column old, Column fresh, List<Index> indexes, boolean isRenamed, boolean forbidsNull) {

        TableName table() {
            return both.table();
        }

        /** What the new column is called in the end. */
        Name finalName() {
            return isRenamed ? both.fresh() : both.old();
        }
    }

    private SafePhase contract(Switch change) {
        List<Operation> upgrade = new ArrayList<>();
        SyncedColumns both = change.both();
        upgrade.add(new RequireNone(change.table(), differs(both)));
        upgrade.add(new SyncTrigger(dialect).trigger(both).reverse().orElseThrow());
        upgrade.addAll(keptTraits(change, change.fresh().name()));
        upgrade.add(new DropColumn(change.table(), change.old().name()));
        if (!change.isRenamed()) {
            upgrade.add(
                    rename(change.table(), change.fresh().name(), change.old().name()));
        }
        for (Index index : change.indexes()) {
            upgrade.add(
                    renameIndex(change.table(), copyName(index), index.name().orElseThrow()));
        }
        return SafePhase.of(
                        "%s in the place of %s"
                                .formatted(change.finalName(), change.old().name()),
                        upgrade,
                        back(change))
                .behind(SafeChanges.CONTRACT);
    }

    /** NOT NULL, of which a valid check tells already, and the default. */
    private List<Operation> keptTraits(Switch change, Name column) {
        List<Operation> traits = new ArrayList<>();
        if (change.forbidsNull()) {
            traits.add(new AlterColumn(change.table(), column, new ColumnChange.Nullability(false)));
            traits.add(validation.dropCheck(change.table(), change.fresh().name()));
        }
        change.old()
                .serverDefault()
                .ifPresent(value -> traits.add(
                        new AlterColumn(change.table(), column, new ColumnChange.Default(Optional.of(value)))));
        return traits;
    }

    /** The old column comes back beside the new one and is filled, before it is put in its place. */
    private List<Operation> back(Switch change) {
        Name last = change.finalName();
        Name former = change.isRenamed()
                ? change.old().name()
                : Name.exactly(change.old().name().text() + "_old");
        SyncedColumns back = change.both().reversed().named(last, former);
        Column bare = Column.of(former, change.old().type()).nullable();
        List<Operation> operations = new ArrayList<>(expand(back, bare).upgrade());
        operations.add(fill(back));
        for (Index index : change.indexes()) {
            operations.add(renameIndex(change.table(), index.name().orElseThrow(), copyName(index)));
            operations.add(new CreateIndex(
                    change.table(),
                    copy(index, index.name().orElseThrow(), change.old().name(), former)
                            .concurrently()));
        }
        if (change.forbidsNull()) {
            validation.checked(change.table(), former).forEach(phase -> operations.addAll(phase.upgrade()));
        }
        operations.add(new RequireNone(change.table(), differs(back)));
        operations.add(new SyncTrigger(dialect).trigger(back).reverse().orElseThrow());
        operations.addAll(formerTraits(change, last, former));
        if (!change.isRenamed()) {
            operations.add(rename(change.table(), last, change.fresh().name()));
            operations.add(rename(change.table(), former, change.old().name()));
        }
        if (change.forbidsNull()) {
            operations.addAll(validation
                    .checked(change.table(), change.fresh().name())
                    .get(0)
                    .upgrade());
        }
        operations.add(new SyncTrigger(dialect).trigger(change.both()));
        return operations;
    }

    private List<Operation> formerTraits(Switch change, Name last, Name former) {
        List<Operation> traits = new ArrayList<>();
        if (change.forbidsNull()) {
            traits.add(new AlterColumn(change.table(), former, new ColumnChange.Nullability(false)));
            traits.add(validation.dropCheck(change.table(), former));
            traits.add(new AlterColumn(change.table(), last, new ColumnChange.Nullability(true)));
        }
        change.old().serverDefault().ifPresent(value -> {
            traits.add(new AlterColumn(change.table(), former, new ColumnChange.Default(Optional.of(value))));
            traits.add(new AlterColumn(change.table(), last, new ColumnChange.Default(Optional.empty())));
        });
        return traits;
    }

    private static AlterColumn rename(TableName table, Name from, Name to) {
        return new AlterColumn(table, from, new ColumnChange.Rename(to));
    }

    private Operation renameIndex(TableName table, Name from, Name to) {
        return new ExecuteSql(
                "ALTER INDEX %s RENAME TO %s".formatted(dialect.identifiers().quote(table.sibling(from)), quote(to)));
    }

    private static List<Index> indexesOf(Table table, Name column) {
        return table.allIndexes().stream()
                .filter(index -> index.columns().contains(column))
                .toList();
    }

    private static Name copyName(Index index) {
        return Name.exactly(index.name().orElseThrow().text() + "_new");
    }

    private static Index copy(Index index, Name from, Name to) {
        return copy(index, copyName(index), from, to);
    }

    private static Index copy(Index index, Name name, Name from, Name to) {
        List<SqlExpression> elements = index.elements().stream()
                .map(element ->
                        element.asColumn().filter(from::equals).isPresent() ? SqlExpression.column(to) : element)
                .toList();
        return new Index(Optional.of(name), elements, index.isUnique(), index.options());
    }

    private String quote(Name name) {
        return dialect.identifiers().quote(name);
    }
}
