package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.comparison.Rename;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.rewrite.TableRenamer;
import dev.alembic.internal.rewrite.TableRewriter;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives tables and columns the names that the user says they have now: columns first. */
final class Renaming {

    private final List<Difference> differences = new ArrayList<>();
    private final Dialect dialect;
    private MetaData live;

    private Renaming(MetaData live, Dialect dialect) {
        this.live = live;
        this.dialect = dialect;
    }

    /**
     * Renames.
     *
     * @throws AlembicException if there is no such table or column, or the new name is taken
     */
    static Renaming of(List<Rename> renames, MetaData live, Dialect dialect) {
        Renaming renaming = new Renaming(live, dialect);
        renames.stream()
                .filter(rename -> rename.column().isPresent())
                .forEach(rename -> renaming.column(rename, rename.column().get()));
        renames.stream().filter(rename -> rename.column().isEmpty()).forEach(renaming::table);
        return renaming;
    }

    /** The database as it is after the renames. */
    MetaData live() {
        return live;
    }

    /** The renames. */
    List<Difference> differences() {
        return differences;
    }

    private void table(Rename rename) {
        Table table = find(rename.table());
        TableName renamed = table.name().sibling(rename.to().asExact());
        if (live.table(renamed).isPresent()) {
            throw taken(rename, renamed.toString());
        }
        add(new RenameTable(table.name(), rename.to()), "renamed table", rename);
        change(some -> renamed(some, table.name(), renamed));
        keepNames(renamed, column -> dialect.comparison().renamed(column, table.name(), column.name()));
    }

    /** The table, with the constraints whose names go along, or one that may point at it. */
    private Table renamed(Table some, TableName from, TableName to) {
        Table renamed = TableRenamer.rename(some, from, to);
        return some.name().matches(from)
                ? renamed.withItems(renamed.items().stream()
                        .map(item -> item instanceof Constraint constraint
                                ? dialect.comparison().afterRename(constraint, from, to)
                                : item)
                        .toList())
                : renamed;
    }

    private void column(Rename rename, Name from) {
        Table table = find(rename.table());
        Column column = table.column(from.text())
                .orElseThrow(() -> new AlembicException(
                        "Table \"%s\" of the database has no column \"%s\" to rename.".formatted(table.name(), from)));
        if (table.column(rename.to().text()).isPresent()) {
            throw taken(rename, table.name() + "." + rename.to());
        }
        Column known = column.alone().nullability(Optional.of(column.isNullable()));
        Operation alter = new AlterColumn(
                table.name(),
                column.name(),
                List.of(new ColumnChange.Rename(rename.to())),
                Optional.of(known),
                Options.NONE);
        add(alter, "renamed column", rename);
        TableRewriter rewriter = TableRewriter.renaming(
                table.name(), column.name(), rename.to().asExact(), dialect.identifiers(), dialect.lexis());
        change(some -> rewriter.rewrite(some));
        keepNames(
                table.name(),
                other -> other.name().matches(rename.to())
                        ? dialect.comparison().renamed(other, table.name(), column.name())
                        : other);
    }

    /** What the database called after the old name is called so still. */
    private void keepNames(TableName table, UnaryOperator<Column> naming) {
        change(some -> some.name().matches(table)
                ? some.withItems(some.items().stream()
                        .map(item -> item instanceof Column column ? naming.apply(column) : item)
                        .toList())
                : some);
    }

    private Table find(TableName name) {
        return live.table(name)
                .orElseThrow(() -> new AlembicException(
                        "The database has no table \"%s\" in which to rename anything.".formatted(name)));
    }

    private static AlembicException taken(Rename rename, String name) {
        return new AlembicException(
                "\"%s\" can't be renamed: the database has \"%s\" already.".formatted(rename, name));
    }

    private void add(Operation operation, String what, Rename rename) {
        String from = rename.table() + rename.column().map(c -> "." + c).orElse("");
        differences.add(
                Difference.of(operation, "%s %s to %s".formatted(what, Scope.shown(from), Scope.shown(rename.to()))));
    }

    private void change(UnaryOperator<Table> change) {
        live = new MetaData(live.naming(), live.tables().stream().map(change).toList(), live.sequences());
    }
}
