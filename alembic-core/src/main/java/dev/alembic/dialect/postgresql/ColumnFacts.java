package dev.alembic.dialect.postgresql;

import static dev.alembic.dialect.postgresql.PostgresqlLocks.ACCESS_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_ROW_EXCLUSIVE;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What new columns, and columns that forbid NULL, do to their table. */
final class ColumnFacts {

    private static final String NOTES = "PostgreSQL manual, ALTER TABLE, Notes";

    private static final Set<String> CONSTRAINTS =
            Set.of("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE", "NOT");

    private static final Set<String> SERIAL =
            Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL4", "SERIAL8", "SERIAL2");

    private final TableName table;
    private final PresentSchema schema;

    ColumnFacts(TableName table, PresentSchema schema) {
        this.table = table;
        this.schema = schema;
    }

    boolean isNewColumn(StatementTokens action) {
        return action.get(0).is("ADD") && !CONSTRAINTS.contains(action.get(1).word());
    }

    boolean isTypeChange(StatementTokens action) {
        int behind = behindColumn(action);
        return action.get(0).is("ALTER")
                && (action.get(behind).is("TYPE") || action.has(behind, "SET", "DATA", "TYPE"));
    }

    /** Also where a constraint says so: of its own, or a primary key of an index. */
    boolean forbidsNull(StatementTokens action) {
        boolean isAlter = action.get(0).is("ALTER") && action.has(behindColumn(action), "SET", "NOT", "NULL");
        boolean isKey = action.get(0).is("ADD") && action.has("PRIMARY", "KEY") && !isNewColumn(action);
        boolean isConstraint = action.get(0).is("ADD")
                && !isNewColumn(action)
                && action.has(action.get(1).is("CONSTRAINT") ? 3 : 1, "NOT", "NULL")
                && !action.has("NOT", "VALID");
        return isAlter || isKey || isConstraint;
    }

    private static int column(StatementTokens action) {
        int place = action.get(1).is("COLUMN") ? 2 : 1;
        return action.has(place, "IF", "NOT", "EXISTS") ? place + 3 : place;
    }

    private static int behindColumn(StatementTokens action) {
        return column(action) + 1;
    }

    private TableFact fact(TableWork work, String reason) {
        return new TableFact(table, ACCESS_EXCLUSIVE, work, reason, NOTES);
    }

    TableFact notNull(StatementTokens action) {
        if (action.has("PRIMARY", "KEY")) {
            return key(action);
        }
        int place = action.get(0).is("ALTER") ? column(action) : action.find("NOT", "NULL") + 2;
        return schema.isNeverNull(table, name(action, place))
                ? fact(TableWork.CATALOGUE, "what was checked before says that no row holds NULL")
                : fact(TableWork.SCAN, "each row is looked at");
    }

    private TableFact key(StatementTokens action) {
        if (!action.has("USING", "INDEX")) {
            return fact(TableWork.INDEX, "an index is built");
        }
        return schema.indexIsNeverNull(
                        table, action.get(action.find("USING", "INDEX") + 2).name())
                ? fact(TableWork.CATALOGUE, "the index is there already")
                : fact(TableWork.SCAN, "its columns allow NULL, so that each row is looked at");
    }

    private static Name name(StatementTokens tokens, int place) {
        return Name.exactly(tokens.get(place).name());
    }

    StatementFacts added(StatementTokens action) {
        int place = behindColumn(action);
        StatementTokens definition = action.from(place);
        List<TableFact> facts = new ArrayList<>(List.of(value(definition)));
        boolean hasDefault = definition.has("DEFAULT");
        if (definition.has("UNIQUE") || definition.has("PRIMARY", "KEY")) {
            facts.add(fact(TableWork.INDEX, "an index is built"));
        }
        if (definition.has("CHECK")) {
            facts.add(fact(TableWork.SCAN, "each row is checked"));
        }
        if (definition.has("NOT", "NULL") && !hasDefault && !isComputed(definition)) {
            facts.add(fact(TableWork.SCAN, "each row has to have a value, and gets none"));
        }
        int references = definition.find("REFERENCES");
        if (references >= 0) {
            TableWork work = hasDefault ? TableWork.SCAN : TableWork.CATALOGUE;
            facts.add(fact(work, hasDefault ? "each row is looked up in the table it refers to" : ""));
            facts.add(new TableFact(
                    definition.table(references + 1), SHARE_ROW_EXCLUSIVE, work, "it gets triggers", NOTES));
        }
        return StatementFacts.of(facts);
    }

    private static boolean isComputed(StatementTokens definition) {
        return definition.has("GENERATED") || SERIAL.contains(definition.get(0).word());
    }

    /** What the rows that are there get. */
    private TableFact value(StatementTokens definition) {
        if (SERIAL.contains(definition.get(0).word()) || definition.has("AS", "IDENTITY")) {
            return fact(TableWork.REWRITE, "each row gets a number");
        } else if (definition.has("GENERATED")) {
            return definition.has("STORED")
                    ? fact(TableWork.REWRITE, "each row gets a value that is computed and kept")
                    : fact(TableWork.CATALOGUE, "the values are computed when they are read");
        }
        return new DefaultFacts(schema).of(fact(TableWork.CATALOGUE, ""), definition);
    }
}
