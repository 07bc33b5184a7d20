package dev.alembic.internal.lint;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.op.AddColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.Statement;
import dev.alembic.schema.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which tables, columns, indexes and constraints operations make, and which they let go. */
final class MadeObjects {

    private final Dialect dialect;
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private boolean isKnown = true;

    private MadeObjects(Dialect dialect) {
        this.dialect = dialect;
    }

    static MadeObjects of(List<Operation> operations, Dialect dialect) {
        MadeObjects objects = new MadeObjects(dialect);
        operations.forEach(objects::add);
        return objects;
    }

    /** What is there afterwards and wasn't before; what belongs to a table goes with it. */
    Set<String> made() {
        return without(made, gone);
    }

    /** What was there before and isn't afterwards. */
    Set<String> gone() {
        return without(gone, made);
    }

    /** Whether that is all that changes, as far as can be seen. */
    boolean isKnown() {
        return isKnown;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(some);
        left.removeAll(others);
        left.removeIf(object -> some.stream()
                .filter(other -> other.startsWith("table "))
                .anyMatch(table -> object.endsWith(" of " + table.substring("table ".length()))));
        return left;
    }

    private void add(Operation op) {
        if (op instanceof CreateTable create) {
            made.add("table " + create.table().name());
        } else if (op instanceof DropTable drop) {
            gone.add("table " + drop.table());
        } else if (op instanceof AddColumn add) {
            made.add("column %s of %s".formatted(add.column().name(), add.table()));
        } else if (op instanceof DropColumn drop) {
            gone.add("column %s of %s".formatted(drop.column(), drop.table()));
        } else if (op instanceof RenameTable || op instanceof ExecuteSql) {
            ofSql(op);
        } else if (op instanceof BatchAlter batch) {
            batch.operations().forEach(this::add);
        } else {
            ofParts(op);
        }
    }

    private void ofParts(Operation op) {
        if (op instanceof CreateIndex create) {
            named("index", create.index().name(), create.table().toString(), made);
        } else if (op instanceof DropIndex drop) {
            named(
                    "index",
                    Optional.of(drop.index()),
                    drop.tableName().map(Object::toString).orElse(""),
                    gone);
        } else if (op instanceof CreateConstraint create) {
            named("constraint", create.constraint().name(), create.table().toString(), made);
        } else if (op instanceof DropConstraint drop) {
            named("constraint", drop.name(), drop.table().toString(), gone);
        }
    }

    /** An index may be dropped without a word about its table; what has no name is dropped by another one. */
    private void named(String kind, Optional<Name> name, String table, Set<String> where) {
        if (name.isPresent() && !table.isEmpty()) {
            where.add("%s %s of %s".formatted(kind, name.get(), table));
        } else {
            isKnown = false;
        }
    }

    private void ofSql(Operation op) {
        if (!(op instanceof ExecuteSql execute) || !(execute.statement() instanceof Statement.Raw raw)) {
            isKnown &= op instanceof ExecuteSql;
            return;
        }
        StatementTokens tokens = StatementTokens.of(raw.text(), dialect.lexis(), dialect.unquotedNames());
        boolean isTable = tokens.get(1).is("TABLE");
        if (tokens.get(0).is("CREATE") && isTable) {
            made.add("table " + tokens.table(tokens.has(2, "IF", "NOT", "EXISTS") ? 5 : 2));
        } else if (tokens.get(0).is("DROP") && isTable) {
            tokens.from(tokens.has(2, "IF", "EXISTS") ? 4 : 2)
                    .split()
                    .forEach(part -> gone.add("table " + part.table(0)));
        } else if (tokens.has(0, "ALTER", "TABLE")) {
            alter(tokens);
        }
    }

    private void alter(StatementTokens tokens) {
        ColumnDefinition.added(tokens)
                .forEach(column -> made.add("column %s of %s".formatted(column.name(), column.table())));
        int drop = tokens.find("DROP");
        if (drop > 0 && tokens.get(drop + 1).is("COLUMN")) {
            int name = tokens.has(drop + 2, "IF", "EXISTS") ? drop + 4 : drop + 2;
            gone.add("column %s of %s".formatted(tokens.get(name).name(), tokens.table(2)));
        }
        isKnown &= !tokens.has("RENAME");
    }
}
