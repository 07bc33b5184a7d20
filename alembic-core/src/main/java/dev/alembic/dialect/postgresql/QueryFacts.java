package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What statements do to tables that read rows, or change them. Functions may do anything. */
final class QueryFacts {

    private static final String LOCKS = "PostgreSQL manual, 13.3.1 Table-Level Locks";

    /** Words before a name that is that of a table. */
    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "USING", "ONLY");

    /** Words before a bracket that are no functions. */
    private static final Set<String> NO_FUNCTIONS = Set.of(
            "AND",
            "OR",
            "NOT",
            "IN",
            "EXISTS",
            "VALUES",
            "AS",
            "WHERE",
            "SELECT",
            "FROM",
            "JOIN",
            "ON",
            "SET",
            "ANY",
            "ALL",
            "SOME",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "OVER",
            "FILTER",
            "BY",
            "LIMIT",
            "USING",
            "INTO",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "ROW",
            "ARRAY",
            "VARCHAR",
            "CHAR",
            "NUMERIC",
            "DECIMAL",
            "DISTINCT",
            "MATERIALIZED",
            "LATERAL",
            "BETWEEN",
            "LIKE",
            "RETURNING",
            "INSERT",
            "HAVING",
            "CONFLICT",
            "TIMESTAMP");

    /** Functions that touch no table, or none but a sequence. */
    private static final Set<String> HARMLESS = Set.of(
            "COUNT",
            "SUM",
            "MIN",
            "MAX",
            "AVG",
            "COALESCE",
            "NULLIF",
            "GREATEST",
            "LEAST",
            "CAST",
            "LOWER",
            "UPPER",
            "TRIM",
            "BTRIM",
            "LTRIM",
            "RTRIM",
            "LENGTH",
            "CHAR_LENGTH",
            "SUBSTRING",
            "SUBSTR",
            "REPLACE",
            "CONCAT",
            "CONCAT_WS",
            "NOW",
            "EXTRACT",
            "DATE_TRUNC",
            "TO_CHAR",
            "TO_DATE",
            "TO_TIMESTAMP",
            "TO_NUMBER",
            "ROUND",
            "ABS",
            "FLOOR",
            "CEIL",
            "MOD",
            "MD5",
            "RANDOM",
            "GEN_RANDOM_UUID",
            "GENERATE_SERIES",
            "UNNEST",
            "STRING_AGG",
            "ARRAY_AGG",
            "SETVAL",
            "NEXTVAL",
            "CURRVAL",
            "LASTVAL",
            "PG_GET_SERIAL_SEQUENCE",
            "SET_CONFIG",
            "CURRENT_SETTING",
            "REPEAT",
            "LPAD",
            "RPAD",
            "SPLIT_PART",
            "POSITION",
            "STRPOS",
            "LEFT",
            "RIGHT",
            "FORMAT",
            "ROW_NUMBER",
            "RANK",
            "LAG",
            "LEAD",
            "FIRST_VALUE",
            "LAST_VALUE",
            "JSONB_BUILD_OBJECT",
            "TO_JSONB",
            "TO_JSON",
            "JSONB_SET",
            "REGEXP_REPLACE",
            "INITCAP",
            "CLOCK_TIMESTAMP",
            "POWER",
            "SQRT");

    private final StatementTokens tokens;
    private final PresentSchema schema;

    QueryFacts(StatementTokens tokens, PresentSchema schema) {
        this.tokens = tokens;
        this.schema = schema;
    }

    /**
     * What the statement does.
     *
     * @param known what its first words say; absent if it only reads
     */
    StatementFacts facts(Optional<StatementFacts> known) {
        boolean isUpdate = tokens.get(0).is("UPDATE") || tokens.get(0).is("DELETE");
        StatementFacts facts = known.orElse(StatementFacts.NONE);
        if (isUpdate && !tokens.has("WHERE")) {
            facts = StatementFacts.of(facts.tables().stream()
                    .map(fact -> fact.with(TableWork.SCAN, "each row is changed, and locked until the end"))
                    .toList());
        }
        StatementFacts all = facts.and(StatementFacts.of(read())).and(lookedUp(facts));
        boolean hidesMore = tokens.get(0).is("WITH") && changes();
        return hidesMore || callsUnknown() ? all.orMore() : all;
    }

    /** Where foreign keys are looked up when rows are written, and where rows refer to those that go. */
    private StatementFacts lookedUp(StatementFacts facts) {
        List<TableFact> more = new ArrayList<>();
        for (TableFact fact : facts.tables()) {
            String word = tokens.get(0).word();
            if (word.equals("DELETE")) {
                schema.referencing(fact.table(), "ar")
                        .forEach(other -> more.add(found(other, PostgresqlLocks.ROW_SHARE)));
                schema.referencing(fact.table(), "cnd")
                        .forEach(other -> more.add(found(other, PostgresqlLocks.ROW_EXCLUSIVE)));
            } else {
                List<TableName> others = word.equals("UPDATE")
                        ? schema.referencedBy(fact.table(), names())
                        : schema.referenced(fact.table(), null);
                others.forEach(other -> more.add(found(other, PostgresqlLocks.ROW_SHARE)));
            }
        }
        return StatementFacts.of(more);
    }

    private static TableFact found(TableName other, TableLock lock) {
        return new TableFact(other, lock, TableWork.ROWS, "a foreign key is looked up", LOCKS);
    }

    private List<String> names() {
        return IntStream.range(0, tokens.size())
                .mapToObj(tokens::get)
                .filter(StatementTokens.Token::isName)
                .map(StatementTokens.Token::name)
                .toList();
    }

    private boolean changes() {
        for (int i = 0; i < tokens.size(); i++) {
            if (Set.of("INSERT", "UPDATE", "DELETE", "MERGE")
                    .contains(tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    private List<TableFact> read() {
        List<TableFact> facts = new ArrayList<>();
        TableLock lock = tokens.has("FOR", "UPDATE") || tokens.has("FOR", "SHARE")
                ? PostgresqlLocks.ROW_SHARE
                : PostgresqlLocks.ACCESS_SHARE;
        for (int i = 1; i < tokens.size(); i++) {
            boolean isLike = tokens.get(i - 1).is("LIKE") && tokens.get(1).is("TABLE");
            boolean isNamed =
                    (isLike || BEFORE_TABLES.contains(tokens.get(i - 1).word()))
                            && tokens.get(i).isName()
                            && !BEFORE_TABLES.contains(tokens.get(i).word());
            boolean isFunction = tokens.get(tokens.afterName(i)).is("(")
                    && !tokens.get(i - 1).is("LIKE");
            if (isNamed && !isFunction) {
                facts.add(new TableFact(tokens.table(i), lock, TableWork.ROWS, "", LOCKS));
            }
        }
        return facts;
    }

    private boolean callsUnknown() {
        boolean isInsert = tokens.get(0).is("INSERT");
        int first = isInsert ? tokens.after(tokens.afterName(2)) : 1;
        for (int i = first; i < tokens.size(); i++) {
            String word = tokens.get(i).text().toUpperCase(Locale.ROOT);
            boolean isCall = tokens.get(i + 1).is("(") && tokens.get(i).isName() && !NO_FUNCTIONS.contains(word);
            boolean isColumns = isInsert && i < first;
            if (isCall && !isColumns && !HARMLESS.contains(word) && isVolatile(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVolatile(String function) {
        return schema.isVolatile(function).orElse(true);
    }
}
