package dev.alembic.internal.command;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the actions of ALTER TABLE. */
final class SqlTableChanges {

    /** What changes nothing that a picture of the table shows. */
    private static final Set<String> UNSEEN =
            Set.of("OWNER", "ENABLE", "DISABLE", "VALIDATE", "CLUSTER", "ENGINE", "COMMENT", "REPLICA", "SET");

    private final TableName table;

    SqlTableChanges(TableName table) {
        this.table = table;
    }

    /** What an action does; absent if that isn't known. */
    Optional<List<Operation>> read(StatementTokens action) {
        return switch (action.get(0).word()) {
            case "ADD" -> added(action.from(1));
            case "DROP" -> Optional.of(dropped(action.from(1)));
            case "RENAME" -> renamed(action);
            case "ALTER" -> altered(action.from(action.get(1).is("COLUMN") ? 2 : 1));
            case "MODIFY" -> Optional.of(changed(action.from(action.get(1).is("COLUMN") ? 2 : 1), Optional.empty()));
            case "CHANGE" -> {
                StatementTokens rest = action.from(action.get(1).is("COLUMN") ? 2 : 1);
                yield Optional.of(changed(rest.from(1), Optional.of(name(rest, 0))));
            }
            default -> UNSEEN.contains(action.get(0).word()) ? Optional.of(List.of()) : Optional.empty();
        };
    }

    private Optional<List<Operation>> added(StatementTokens action) {
        SqlTableItems items = new SqlTableItems(table);
        if (SqlTableItems.isConstraint(action)) {
            return Optional.of(items.item(action).stream()
                    .<Operation>map(item -> new CreateConstraint(table, named((Constraint) item)))
                    .toList());
        }
        StatementTokens rest = action.from(action.get(0).is("COLUMN") ? 1 : 0);
        boolean isConditional = rest.has(0, "IF", "NOT", "EXISTS");
        StatementTokens definition = rest.from(isConditional ? 3 : 0);
        if (definition.get(0).is("(")) {
            return Optional.of(items.read(definition.inBracket(0)).stream()
                    .filter(Column.class::isInstance)
                    .<Operation>map(column -> new AddColumn(table, (Column) column))
                    .toList());
        }
        return Optional.of(items.item(definition).stream()
                .filter(Column.class::isInstance)
                .<Operation>map(column -> isConditional
                        ? new AddColumn(table, (Column) column).withIfNotExists()
                        : new AddColumn(table, (Column) column))
                .toList());
    }

    /** The database gives a name where the statement gives none. */
    private Constraint named(Constraint constraint) {
        return constraint.name().isPresent()
                ? constraint
                : constraint.named(
                        Name.exactly(table.text() + "_" + String.join("_", Name.texts(constraint.columns())) + "_key"));
    }

    private List<Operation> dropped(StatementTokens action) {
        boolean isConstraint =
                Set.of("CONSTRAINT", "FOREIGN", "CHECK").contains(action.get(0).word());
        int kind =
                action.get(0).is("FOREIGN") ? 2 : isConstraint || action.get(0).is("COLUMN") ? 1 : 0;
        int place = action.has(kind, "IF", "EXISTS") ? kind + 2 : kind;
        Name name = name(action, place);
        if (isConstraint) {
            return List.of(new DropConstraint(table, name).withIfExists());
        }
        boolean isOther =
                Set.of("PRIMARY", "INDEX", "KEY").contains(action.get(0).word()) && action.size() > 1;
        return isOther ? List.of() : List.of(new DropColumn(table, name).withIfExists());
    }

    private Optional<List<Operation>> renamed(StatementTokens action) {
        if (action.get(1).is("TO") || action.get(1).is("AS")) {
            return Optional.of(List.of(new RenameTable(table, name(action, action.size() - 1))));
        } else if (action.get(1).is("CONSTRAINT") || action.get(1).is("INDEX")) {
            return Optional.of(List.of());
        }
        int first = action.get(1).is("COLUMN") ? 2 : 1;
        return action.get(first + 1).is("TO")
                ? Optional.of(List.of(
                        new AlterColumn(table, name(action, first), new ColumnChange.Rename(name(action, first + 2)))))
                : Optional.empty();
    }

    private Optional<List<Operation>> altered(StatementTokens action) {
        Name column = name(action, 0);
        StatementTokens change = action.from(1);
        boolean isType = change.get(0).is("TYPE") || change.has(0, "SET", "DATA", "TYPE");
        if (isType) {
            int start = change.get(0).is("TYPE") ? 1 : 3;
            int using = change.find("USING");
            String type = change.part(start, using < 0 ? change.size() : using).toString();
            return one(column, new ColumnChange.Type(LiteralType.of(SqlTableItems.typeText(type))));
        } else if (change.has(0, "SET", "NOT", "NULL") || change.has(0, "DROP", "NOT", "NULL")) {
            return one(column, new ColumnChange.Nullability(change.get(0).is("DROP")));
        }
        boolean isUnseen = change.get(0).is("SET")
                || change.get(0).is("DROP")
                || change.get(0).is("ADD");
        return isUnseen ? Optional.of(List.of()) : Optional.empty();
    }

    /** MySQL's way, in which the whole column is said anew. */
    private List<Operation> changed(StatementTokens definition, Optional<Name> before) {
        Column column = new SqlTableItems(table).column(definition);
        List<ColumnChange> changes = new ArrayList<>();
        changes.add(new ColumnChange.Type(column.type()));
        changes.add(new ColumnChange.Nullability(column.isNullable()));
        Name present = before.orElse(column.name());
        if (!present.matches(column.name())) {
            changes.add(new ColumnChange.Rename(column.name()));
        }
        return List.of(new AlterColumn(table, present, changes.toArray(ColumnChange[]::new)));
    }

    private Optional<List<Operation>> one(Name column, ColumnChange change) {
        return Optional.of(List.of(new AlterColumn(table, column, change)));
    }

    private static Name name(StatementTokens tokens, int place) {
        return Name.exactly(tokens.get(place).name());
    }
}
