package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.Statement;
import dev.alembic.plan.Loss;
import dev.alembic.plan.Loss.Kind;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the statements of a plan destroy of what is there now, each counted once: by the operation that a
 * statement comes from, and by its words if that is SQL.
 */
final class PlannedLosses {

    private final Dialect dialect;
    private final Counting count;
    private final Map<String, TableName> former = new HashMap<>();
    private final Set<String> isNew = new HashSet<>();
    private final Set<Operation> seen = new HashSet<>();

    PlannedLosses(Dialect dialect, Counting count) {
        this.dialect = dialect;
        this.count = count;
    }

    List<Loss> of(Sql sql, StatementTokens tokens) {
        if (sql.source() instanceof ExecuteSql execute) {
            return execute.statement() instanceof Statement.Update ? List.of() : ofWords(tokens);
        }
        return seen.add(sql.source()) ? of(sql.source()) : List.of();
    }

    private List<Loss> of(Operation op) {
        if (op instanceof BatchAlter batch) {
            return batch.operations().stream().flatMap(one -> of(one).stream()).toList();
        } else if (op instanceof DropTable drop) {
            return rows(drop.table(), "").stream().toList();
        } else if (op instanceof DropColumn drop) {
            return values(Kind.VALUES, drop.table(), drop.column()).stream().toList();
        } else if (op instanceof RenameTable rename) {
            former.put(rename.table().sibling(rename.newName()).key(), live(rename.table()));
        } else if (op instanceof AlterColumn alter && isNarrowing(alter)) {
            return values(Kind.CONVERTED, alter.table(), alter.column()).stream()
                    .toList();
        }
        return List.of();
    }

    private boolean isNarrowing(AlterColumn alter) {
        return alter.newType()
                .filter(type -> alter.existingType()
                        .or(() -> count.type(live(alter.table()), alter.column()))
                        .filter(before -> !dialect.comparison().isLossless(before, type))
                        .isPresent())
                .isPresent();
    }

    private List<Loss> ofWords(StatementTokens tokens) {
        return switch (tokens.get(0).word()) {
            case "DROP" -> tokens.get(1).is("TABLE") ? ofTables(tokens.from(behindExists(tokens, 2))) : List.of();
            case "TRUNCATE" -> ofTables(tokens.from(tokens.get(1).is("TABLE") ? 2 : 1));
            case "DELETE" -> tokens.get(1).is("FROM") ? ofDelete(tokens.from(2)) : List.of();
            case "ALTER" -> tokens.get(1).is("TABLE") ? ofAlter(tokens.from(behindExists(tokens, 2))) : List.of();
            case "CREATE" -> {
                int table = tokens.find("TABLE");
                boolean isConditional = tokens.has(table + 1, "IF", "NOT", "EXISTS");
                if (table > 0 && table <= 3 && !isConditional) {
                    isNew.add(tokens.table(table + 1).key());
                }
                yield List.of();
            }
            default -> List.of();
        };
    }

    private static int behindExists(StatementTokens tokens, int place) {
        int next = tokens.has(place, "IF", "EXISTS") ? place + 2 : place;
        return tokens.get(next).is("ONLY") ? next + 1 : next;
    }

    private List<Loss> ofTables(StatementTokens tables) {
        return tables.split().stream()
                .flatMap(part -> rows(part.table(0), "").stream())
                .toList();
    }

    /** The condition is what follows the name, as it stands, if nothing but a condition does. */
    private List<Loss> ofDelete(StatementTokens tokens) {
        int start = tokens.get(0).is("ONLY") ? 1 : 0;
        StatementTokens rest = tokens.from(tokens.afterName(start));
        boolean isPlain = rest.size() == 0 || (rest.get(0).is("WHERE") && !rest.has("RETURNING") && !rest.has("LIMIT"));
        return isPlain
                ? rows(tokens.table(start), rest.toString()).stream().toList()
                : List.of(new Loss(Kind.ROWS, tokens.table(start), Optional.empty(), OptionalLong.empty()));
    }

    private List<Loss> ofAlter(StatementTokens tokens) {
        TableName table = tokens.table(0);
        List<Loss> losses = new ArrayList<>();
        for (StatementTokens action : tokens.from(tokens.afterName(0)).split()) {
            int column = action.get(1).is("COLUMN") ? 2 : 1;
            boolean isColumn = column == 2
                    || !Set.of("CONSTRAINT", "PRIMARY", "FOREIGN", "INDEX", "KEY", "CHECK", "PARTITION")
                            .contains(action.get(1).word());
            if (action.get(0).is("DROP") && isColumn) {
                Name name =
                        Name.exactly(action.get(behindExists(action, column)).name());
                values(Kind.VALUES, table, name).ifPresent(losses::add);
            } else if (action.has(0, "RENAME", "TO")) {
                former.put(table.sibling(action.table(2).name()).key(), live(table));
            }
        }
        return losses;
    }

    private TableName live(TableName table) {
        return former.getOrDefault(table.key(), table);
    }

    private Optional<Loss> rows(TableName table, String condition) {
        return isNew.contains(table.key()) || !count.isThere(live(table))
                ? Optional.empty()
                : Optional.of(new Loss(Kind.ROWS, live(table), Optional.empty(), count.rows(live(table), condition)));
    }

    private Optional<Loss> values(Kind kind, TableName table, Name column) {
        return count.isKept(live(table), column)
                ? Optional.of(
                        new Loss(kind, live(table), Optional.of(column.text()), count.values(live(table), column)))
                : Optional.empty();
    }
}
