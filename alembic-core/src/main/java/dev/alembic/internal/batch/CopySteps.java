package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.internal.rewrite.TableQualifierRemover;
import dev.alembic.internal.rewrite.TableRewriter;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.Statement;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps that put a changed copy of a table in its place. */
final class CopySteps {

    private static final String PREFIX = "_alembic_tmp";
    private static final int MAX_NAME_LENGTH = 50;

    private final Dialect dialect;
    private final TableCopyRules rules;
    private final Table present;
    private final TableDependents dependents;
    private final List<Operation> steps = new ArrayList<>();

    CopySteps(Dialect dialect, Table present, TableDependents dependents) {
        this.dialect = dialect;
        this.rules = dialect.tableCopy();
        this.present = present;
        this.dependents = dependents;
    }

    List<Operation> into(Table result, List<ColumnDraft> columns) {
        TableName name = present.name();
        TableName temporary = name.sibling(temporaryName());
        Table created = created(result).named(temporary);
        if (rules.sharesConstraintNames()) {
            freeNames(result);
        }
        steps.add(new CreateTable(created));
        execute(rules.beforeRows(present, created));
        steps.add(rows(columns, created));
        steps.add(new DropTable(name));
        execute(rules.beforeRename(dependents));
        steps.add(new RenameTable(temporary, name.name()));
        execute(rules.afterRename(dependents));
        result.indexes().forEach(index -> steps.add(new CreateIndex(name, index)));
        execute(dependents.triggers());
        return List.copyOf(steps);
    }

    /** Without indexes, which come later, and without the name that it will get later. */
    private Table created(Table table) {
        TableRewriter change =
                new TableRewriter(table.name(), new TableQualifierRemover(table.name(), dialect.lexis()));
        List<TableItem> items = new ArrayList<>();
        table.columns().forEach(column -> items.add(change.rewrite(column)));
        table.items().stream()
                .filter(Constraint.class::isInstance)
                .map(constraint -> change.rewrite((Constraint) constraint))
                .forEach(items::add);
        return table.withItems(items);
    }

    private void execute(List<String> statements) {
        statements.forEach(sql -> steps.add(new ExecuteSql(Statement.single(sql), true)));
    }

    private Operation rows(List<ColumnDraft> columns, Table created) {
        RowCopy copy = new RowCopy(dialect, present.name(), created);
        dependents.rowNumber().ifPresent(copy::addRowNumber);
        columns.forEach(copy::add);
        return copy.operation();
    }

    private void freeNames(Table result) {
        List<String> wanted =
                named(result).map(Constraint::name).map(CopySteps::text).toList();
        named(present)
                .filter(constraint -> wanted.contains(text(constraint.name())))
                .forEach(c ->
                        steps.add(new DropConstraint(present.name(), c.name().orElseThrow()).kind(c.kind())));
    }

    private static Stream<Constraint> named(Table table) {
        return Stream.concat(table.primaryKey().stream(), table.allConstraints().stream())
                .filter(constraint -> constraint.name().isPresent());
    }

    private static String text(Optional<Name> name) {
        return name.map(Name::text).orElse("");
    }

    /** A name that no table has; one that is left from an interrupted run is not touched. */
    private Name temporaryName() {
        Name name = present.name().name();
        for (int attempt = 1; ; attempt++) {
            String whole = PREFIX + (attempt == 1 ? "" : attempt) + "_" + name.text();
            String text = whole.substring(0, Math.min(whole.length(), MAX_NAME_LENGTH));
            if (!dependents.takenNames().contains(text.toLowerCase(Locale.ROOT))) {
                return name.withText(text);
            }
        }
    }
}
