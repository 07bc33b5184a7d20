package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.internal.rewrite.TableRewriter;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.SqlLexis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up what columns are like, for databases that write a column anew to change it: what they
 * aren't told of it would be lost. What isn't there is left to the database to complain of.
 */
public final class ColumnCompletion {

    private final TableReader reader;
    private final Identifiers identifiers;
    private final SqlLexis lexis;
    private final NameRules rules;
    private final boolean isNeeded;

    /** Looks up by this reader, if the database needs it. */
    public ColumnCompletion(Dialect dialect, TableReader reader) {
        this.reader = reader;
        identifiers = dialect.identifiers();
        lexis = dialect.lexis();
        rules = dialect.nameRules();
        isNeeded = reader.isLive() && dialect.features().contains(Feature.COLUMNS_WRITTEN_ANEW);
    }

    /** The operation, with the column as it is at present. */
    public Operation complete(Operation op) {
        return complete(List.of(op)).get(0);
    }

    /** Operations that run in one statement: each finds the columns as those before leave them. */
    List<Operation> complete(List<Operation> operations) {
        if (!isNeeded) {
            return operations;
        }
        Map<TableName, Map<String, Column>> tables = new HashMap<>();
        List<Operation> completed = new ArrayList<>();
        for (Operation op : operations) {
            completed.add(
                    op instanceof AlterColumn alter
                            ? complete(alter, tables.computeIfAbsent(alter.table(), this::columns))
                            : op);
        }
        return completed;
    }

    private Map<String, Column> columns(TableName name) {
        Map<String, Column> columns = new HashMap<>();
        reader.find(name)
                .map(Table::columns)
                .orElse(List.of())
                .forEach(column -> columns.put(rules.column(column.name()), column));
        return columns;
    }

    private AlterColumn complete(AlterColumn op, Map<String, Column> columns) {
        AlterColumn completed = Optional.ofNullable(columns.remove(rules.column(op.column())))
                .filter(column -> !(column.type() instanceof UnknownType))
                .map(column -> complete(op, column))
                .orElse(op);
        columns.put(rules.column(op.newName()), completed.result());
        return completed;
    }

    /** The column keeps the spelling of its name. */
    private AlterColumn complete(AlterColumn op, Column column) {
        AlterColumn spelled = op.column().matches(column.name())
                ? op
                : new AlterColumn(op.table(), column.name(), op.changes(), op.existing(), op.options());
        return spelled.existing(following(column, spelled));
    }

    /** What is written behind a new name goes by that name: checks of the column. */
    private Column following(Column column, AlterColumn op) {
        boolean isRenamed =
                !op.newName().equals(op.column()) && !column.checks().isEmpty();
        return isRenamed
                ? TableRewriter.renaming(op.table(), column.name(), op.newName(), identifiers, lexis)
                        .rewrite(column)
                        .named(column.name())
                : column;
    }
}
