package dev.alembic.dialect.postgresql;

import static dev.alembic.dialect.postgresql.PostgresqlLocks.ACCESS_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_ROW_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_UPDATE_EXCLUSIVE;

import dev.alembic.dialect.FactTable;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.TableName;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What statements do to tables: by the tables of facts, and by the database where that decides it. */
final class PostgresqlFacts implements StatementFactReader {

    private static final String DROP = "PostgreSQL manual, 13.3.1 Table-Level Locks";

    private final PresentSchema schema;
    private final int version;

    PostgresqlFacts(@Nullable Connection connection) {
        schema = new PresentSchema(connection);
        version = schema.version();
    }

    @Override
    public StatementFacts of(Sql sql) {
        StatementTokens tokens = StatementTokens.of(sql.text(), PostgresqlLexis.LEXIS, LetterCase.LOWER);
        return switch (tokens.get(0).word()) {
            case "ALTER" -> tokens.get(1).is("TABLE") ? alterTable(tokens, sql) : listed(tokens);
            case "CREATE" -> create(tokens);
            case "DROP" -> drop(tokens);
            case "TRUNCATE" -> truncate(tokens);
            case "LOCK" -> lock(tokens);
            case "REINDEX" -> tokens.has("INDEX") ? reindex(tokens) : listed(tokens);
            case "COMMENT" -> tokens.has(1, "ON", "COLUMN") ? commentOfColumn(tokens) : listed(tokens);
            case "SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE" ->
                new QueryFacts(tokens, schema).facts(known(tokens));
            default -> listed(tokens);
        };
    }

    private Optional<StatementFacts> known(StatementTokens tokens) {
        return PostgresqlStatements.TABLE.find(tokens, asVersion());
    }

    private StatementFacts listed(StatementTokens tokens) {
        return known(tokens).orElse(StatementFacts.UNKNOWN);
    }

    private int asVersion() {
        return schema.isLive() ? version : Integer.MAX_VALUE;
    }

    private StatementFacts alterTable(StatementTokens tokens, Sql sql) {
        int name = tokens.has(2, "IF", "EXISTS") ? 4 : 2;
        name += tokens.get(name).is("ONLY") ? 1 : 0;
        TableName table = tokens.table(name);
        StatementFacts facts = StatementFacts.NONE;
        for (StatementTokens action : tokens.from(tokens.afterName(name)).split()) {
            facts = facts.and(action(table, action, sql));
        }
        return facts;
    }

    private StatementFacts action(TableName table, StatementTokens action, Sql sql) {
        ColumnFacts columns = new ColumnFacts(table, schema);
        if (columns.isNewColumn(action)) {
            return columns.added(action);
        } else if (columns.isTypeChange(action)) {
            return StatementFacts.of(new TypeChangeFacts(table, schema).of(action, sql.source()));
        } else if (columns.forbidsNull(action)) {
            return StatementFacts.of(columns.notNull(action));
        } else if (action.has(0, "VALIDATE")) {
            return validate(table, action);
        } else if (action.has(0, "DROP", "CONSTRAINT")) {
            return dropConstraint(table, action);
        }
        return PostgresqlActions.TABLE
                .find(action, asVersion(), Map.of(FactTable.TABLE, table))
                .orElseGet(() -> StatementFacts.of(new TableFact(table, TableLock.UNKNOWN, TableWork.UNKNOWN, "", ""))
                        .orMore());
    }

    private StatementFacts validate(TableName table, StatementTokens action) {
        String source = "PostgreSQL manual, ALTER TABLE (VALIDATE CONSTRAINT)";
        TableFact scan = new TableFact(
                table, SHARE_UPDATE_EXCLUSIVE, TableWork.SCAN, "the rows that are there are checked", source);
        List<TableFact> facts = new ArrayList<>(List.of(scan));
        schema.referenced(table, action.get(2).name())
                .forEach(other -> facts.add(
                        new TableFact(other, PostgresqlLocks.ROW_SHARE, TableWork.SCAN, "rows are looked up", source)));
        return StatementFacts.of(facts);
    }

    private StatementFacts dropConstraint(TableName table, StatementTokens action) {
        int name = action.has(2, "IF", "EXISTS") ? 4 : 2;
        List<TableFact> facts = new ArrayList<>(List.of(exclusive(table, "PostgreSQL manual, ALTER TABLE")));
        schema.referenced(table, action.get(name).name())
                .forEach(other -> facts.add(exclusive(other, "PostgreSQL manual, ALTER TABLE")
                        .with(TableWork.CATALOGUE, "the foreign key has triggers on it")));
        return action.has("CASCADE") ? StatementFacts.of(facts).orMore() : StatementFacts.of(facts);
    }

    private static TableFact exclusive(TableName table, String source) {
        return new TableFact(table, ACCESS_EXCLUSIVE, TableWork.CATALOGUE, "", source);
    }

    private StatementFacts create(StatementTokens tokens) {
        int table = tokens.find("TABLE");
        boolean isTable = table > 0 && table <= 3 && !tokens.has("EVENT", "TRIGGER");
        if (isTable) {
            return createTable(tokens);
        }
        boolean isView = tokens.find("VIEW") > 0 && tokens.find("VIEW") <= 4;
        return isView ? new QueryFacts(tokens, schema).facts(Optional.of(StatementFacts.NONE)) : listed(tokens);
    }

    /** The new table itself is nobody's yet; those that it refers to get triggers. */
    private StatementFacts createTable(StatementTokens tokens) {
        List<TableFact> facts = new ArrayList<>();
        String source = "PostgreSQL manual, CREATE TABLE; 13.3.1 Table-Level Locks";
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("REFERENCES")) {
                facts.add(new TableFact(
                        tokens.table(i + 1), SHARE_ROW_EXCLUSIVE, TableWork.CATALOGUE, "it gets triggers", source));
            }
        }
        int parent = tokens.find("PARTITION", "OF");
        if (parent > 0) {
            facts.add(exclusive(tokens.table(parent + 2), source));
        }
        int bracket = tokens.find("(");
        boolean isLike = bracket > 0 && tokens.inBracket(bracket).has("LIKE");
        boolean isOther = isLike || tokens.has("INHERITS") || tokens.has("AS") || tokens.has("SELECT");
        return isOther && parent < 0
                ? new QueryFacts(tokens, schema).facts(Optional.of(StatementFacts.of(facts)))
                : StatementFacts.of(facts);
    }

    private StatementFacts drop(StatementTokens tokens) {
        return switch (tokens.get(1).word()) {
            case "TABLE" -> dropTables(tokens);
            case "INDEX" -> dropIndexes(tokens);
            case "SEQUENCE", "FUNCTION", "TYPE", "VIEW", "SCHEMA", "EXTENSION", "DOMAIN", "MATERIALIZED" ->
                tokens.has("CASCADE") ? StatementFacts.UNKNOWN : StatementFacts.NONE;
            default -> listed(tokens);
        };
    }

    private StatementFacts dropTables(StatementTokens tokens) {
        List<TableFact> facts = new ArrayList<>();
        for (TableName table : named(tokens, tokens.has(2, "IF", "EXISTS") ? 4 : 2)) {
            facts.add(exclusive(table, DROP));
            schema.referenced(table, null)
                    .forEach(other -> facts.add(
                            exclusive(other, DROP).with(TableWork.CATALOGUE, "the foreign key has triggers on it")));
            if (tokens.has("CASCADE")) {
                schema.referencing(table, "arcnd")
                        .forEach(other -> facts.add(
                                exclusive(other, DROP).with(TableWork.CATALOGUE, "its foreign key goes as well")));
            }
        }
        StatementFacts known = StatementFacts.of(facts);
        return tokens.has("CASCADE") ? known.orMore() : known;
    }

    private StatementFacts dropIndexes(StatementTokens tokens) {
        int name = 2 + (tokens.get(2).is("CONCURRENTLY") ? 1 : 0);
        TableLock lock = name == 3 ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
        name += tokens.has(name, "IF", "EXISTS") ? 2 : 0;
        StatementFacts facts =
                ofIndexes(named(tokens, name), lock, TableWork.CATALOGUE, "PostgreSQL manual, DROP INDEX");
        boolean blocksNobody = lock.equals(SHARE_UPDATE_EXCLUSIVE);
        return blocksNobody ? StatementFacts.of(facts.tables()) : facts;
    }

    private StatementFacts reindex(StatementTokens tokens) {
        int name = tokens.find("INDEX") + 1;
        boolean isConcurrent = tokens.get(name).is("CONCURRENTLY");
        StatementFacts facts = ofIndexes(
                List.of(tokens.table(isConcurrent ? name + 1 : name)),
                isConcurrent ? SHARE_UPDATE_EXCLUSIVE : PostgresqlLocks.SHARE_AND_INDEX,
                TableWork.INDEX,
                "PostgreSQL manual, REINDEX, Notes");
        return isConcurrent ? StatementFacts.of(facts.tables()) : facts;
    }

    private StatementFacts ofIndexes(List<TableName> indexes, TableLock lock, TableWork work, String source) {
        List<TableFact> facts = new ArrayList<>();
        boolean isKnown = true;
        for (TableName index : indexes) {
            Optional<TableName> table = schema.tableOfIndex(index);
            isKnown &= table.isPresent();
            table.ifPresent(found -> facts.add(new TableFact(found, lock, work, "", source)));
        }
        return isKnown ? StatementFacts.of(facts) : StatementFacts.of(facts).orMore();
    }

    private static List<TableName> named(StatementTokens tokens, int from) {
        return tokens.from(from).split().stream().map(part -> part.table(0)).toList();
    }

    private static StatementFacts truncate(StatementTokens tokens) {
        int name = tokens.get(1).is("TABLE") ? 2 : 1;
        name += tokens.get(name).is("ONLY") ? 1 : 0;
        List<TableFact> facts = named(tokens, name).stream()
                .map(table -> new TableFact(
                        table,
                        ACCESS_EXCLUSIVE,
                        TableWork.EMPTIED,
                        "an empty file takes the place of the table's",
                        "PostgreSQL manual, TRUNCATE, Notes"))
                .toList();
        return tokens.has("CASCADE") ? StatementFacts.of(facts).orMore() : StatementFacts.of(facts);
    }

    private static StatementFacts lock(StatementTokens tokens) {
        int name = tokens.get(1).is("TABLE") ? 2 : 1;
        name += tokens.get(name).is("ONLY") ? 1 : 0;
        int in = tokens.find("IN");
        int mode = tokens.find("MODE");
        String words = tokens.part(in + 1, mode).toString().toUpperCase(Locale.ROOT);
        TableLock lock =
                in < 0 ? ACCESS_EXCLUSIVE : PostgresqlLocks.named(words).orElse(TableLock.UNKNOWN);
        return StatementFacts.of(named(tokens.part(0, in < 0 ? tokens.size() : in), name).stream()
                .map(table -> new TableFact(table, lock, TableWork.CATALOGUE, "", "PostgreSQL manual, LOCK"))
                .toList());
    }

    /** The last part of the name is that of the column. */
    private static StatementFacts commentOfColumn(StatementTokens tokens) {
        int end = tokens.afterName(3);
        return StatementFacts.of(new TableFact(
                tokens.part(0, end - 2).table(3),
                SHARE_UPDATE_EXCLUSIVE,
                TableWork.CATALOGUE,
                "",
                "PostgreSQL manual, COMMENT, Notes"));
    }
}
