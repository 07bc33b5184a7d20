package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.internal.runtime.StatementText;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads out of SQL what it does to tables, as operations, as far as a picture of them needs it: what can't be read is
 * left out, and told of.
 */
final class SqlReplay {

    /** Statements that may hold anything. */
    private static final Set<String> OPAQUE = Set.of("DO", "CALL", "EXEC", "EXECUTE", "DECLARE");

    private final Dialect dialect;
    private final List<String> unread = new ArrayList<>();

    SqlReplay(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Statements that could not be read and may change tables. */
    List<String> unread() {
        return List.copyOf(unread);
    }

    /** The operations, with others in the place of SQL. */
    List<Operation> read(List<Operation> operations) {
        List<Operation> read = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql execute && execute.statement() instanceof Statement.Raw) {
                dialect.ddl().compile(execute).forEach(sql -> read.addAll(read(sql)));
            } else {
                read.add(operation);
            }
        }
        return read;
    }

    private List<Operation> read(Sql sql) {
        StatementTokens tokens = StatementTokens.of(sql.text(), dialect.lexis(), dialect.unquotedNames());
        Optional<List<Operation>> read = switch (tokens.get(0).word()) {
            case "CREATE" -> created(tokens);
            case "DROP" -> dropped(tokens);
            case "ALTER" -> tokens.get(1).is("TABLE") ? altered(tokens) : Optional.of(List.of());
            default -> OPAQUE.contains(tokens.get(0).word()) ? Optional.empty() : Optional.of(List.of());
        };
        if (read.isEmpty()) {
            unread.add(StatementText.shown(sql, dialect.lexis()));
        }
        return read.orElse(List.of());
    }

    private static Optional<List<Operation>> created(StatementTokens tokens) {
        int table = tokens.find("TABLE");
        if (tokens.has("INDEX") && tokens.find("INDEX") <= 2) {
            return Optional.of(index(tokens));
        } else if (table < 1 || table > 3) {
            return Optional.of(List.of());
        } else if (table > 1
                && Set.of("TEMPORARY", "TEMP").contains(tokens.get(table - 1).word())) {
            return Optional.of(List.of());
        }
        boolean isConditional = tokens.has(table + 1, "IF", "NOT", "EXISTS");
        int name = isConditional ? table + 4 : table + 1;
        int bracket = tokens.afterName(name);
        if (!tokens.get(bracket).is("(") || tokens.has("SELECT")) {
            return Optional.empty();
        }
        TableName called = tokens.table(name);
        CreateTable create = new CreateTable(
                Table.of(called, new SqlTableItems(called).read(tokens.inBracket(bracket))), isConditional);
        return Optional.of(List.of(create));
    }

    /** An index of columns; of others there is nothing to be seen in a picture. */
    private static List<Operation> index(StatementTokens tokens) {
        int on = tokens.find("ON");
        int start = tokens.get(on + 1).is("ONLY") ? on + 2 : on + 1;
        int bracket = tokens.afterName(start);
        while (bracket < tokens.size() && !tokens.get(bracket).is("(")) {
            bracket++;
        }
        StatementTokens.Token before = tokens.get(on - 1);
        if (on < 0 || bracket >= tokens.size() || !before.isName()) {
            return List.of();
        }
        List<SqlExpression> elements = tokens.inBracket(bracket).split().stream()
                .map(part -> SqlExpression.column(Name.exactly(part.get(0).name())))
                .toList();
        Index index = new Index(
                Optional.of(Name.exactly(before.name())),
                elements,
                tokens.get(1).is("UNIQUE"),
                Options.NONE);
        return List.of(new CreateIndex(tokens.table(start), index));
    }

    private static Optional<List<Operation>> dropped(StatementTokens tokens) {
        if (!tokens.get(1).is("TABLE")) {
            return Optional.of(List.of());
        }
        int start = tokens.has(2, "IF", "EXISTS") ? 4 : 2;
        return Optional.of(tokens.from(start).split().stream()
                .<Operation>map(part -> new DropTable(part.table(0)))
                .toList());
    }

    private static Optional<List<Operation>> altered(StatementTokens tokens) {
        int start = tokens.has(2, "IF", "EXISTS") ? 4 : 2;
        int name = tokens.get(start).is("ONLY") ? start + 1 : start;
        SqlTableChanges changes = new SqlTableChanges(tokens.table(name));
        List<Operation> all = new ArrayList<>();
        for (StatementTokens action : tokens.from(tokens.afterName(name)).split()) {
            Optional<List<Operation>> read = changes.read(action);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(read.get());
        }
        return Optional.of(all);
    }
}
