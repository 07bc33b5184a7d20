package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether the default of a new column is the same for all rows, which is then said once for all of them. */
final class DefaultFacts {

    /** Functions that answer the same throughout a statement (manual 9.9.5, 9.27.1). */
    private static final Set<String> STABLE = Set.of(
            "NOW",
            "TRANSACTION_TIMESTAMP",
            "STATEMENT_TIMESTAMP",
            "CURRENT_SETTING",
            "TO_TIMESTAMP",
            "UPPER",
            "LOWER",
            "CONCAT",
            "COALESCE",
            "VARCHAR",
            "CHAR",
            "NUMERIC",
            "CAST",
            "DATE_TRUNC",
            "MD5",
            "TIMEZONE",
            "CURRENT_SCHEMA",
            "TIMESTAMP",
            "TIME",
            "INTERVAL",
            "DECIMAL",
            "TO_CHAR",
            "JSONB_BUILD_OBJECT",
            "JSON_BUILD_OBJECT");

    /** Functions that answer otherwise for each row. */
    private static final Set<String> VOLATILE = Set.of(
            "RANDOM",
            "GEN_RANDOM_UUID",
            "UUIDV4",
            "UUIDV7",
            "UUID_GENERATE_V1",
            "UUID_GENERATE_V4",
            "NEXTVAL",
            "CLOCK_TIMESTAMP",
            "TIMEOFDAY",
            "SETVAL",
            "TXID_CURRENT",
            "PG_SLEEP");

    private static final Set<String> END_OF_DEFAULT =
            Set.of("NOT", "NULL", "CHECK", "UNIQUE", "PRIMARY", "REFERENCES", "CONSTRAINT", "COLLATE", "GENERATED");

    private static final Set<String> TYPES = Set.of(
            "INTEGER",
            "INT",
            "INT4",
            "INT8",
            "INT2",
            "BIGINT",
            "SMALLINT",
            "NUMERIC",
            "DECIMAL",
            "REAL",
            "DOUBLE",
            "FLOAT",
            "FLOAT4",
            "FLOAT8",
            "TEXT",
            "VARCHAR",
            "CHARACTER",
            "CHAR",
            "BPCHAR",
            "BOOLEAN",
            "BOOL",
            "DATE",
            "TIME",
            "TIMETZ",
            "TIMESTAMP",
            "TIMESTAMPTZ",
            "INTERVAL",
            "UUID",
            "JSON",
            "JSONB",
            "BYTEA",
            "XML",
            "INET",
            "CIDR",
            "MACADDR",
            "BIT",
            "MONEY",
            "TSVECTOR",
            "OID",
            "NAME",
            "POINT");

    private final PresentSchema schema;

    DefaultFacts(PresentSchema schema) {
        this.schema = schema;
    }

    /** The fact about a new column of this definition, which begins with its type. */
    TableFact of(TableFact fact, StatementTokens definition) {
        Optional<Boolean> isDomain = isDomain(definition);
        int place = definition.find("DEFAULT");
        if (isDomain.orElse(false)) {
            return fact.with(TableWork.REWRITE, "the type is a domain, whose checks each row is to meet");
        } else if (isDomain.isEmpty()) {
            return fact.with(TableWork.UNKNOWN, "whether the type is a domain with checks isn't known");
        } else if (place < 0) {
            return fact.with(TableWork.CATALOGUE, "rows that are there get NULL");
        }
        return value(fact, definition.from(place + 1));
    }

    private TableFact value(TableFact fact, StatementTokens value) {
        TableFact worst = fact.with(TableWork.CATALOGUE, "all rows that are there share one value");
        for (int i = 0; i < value.size() && !(i > 0 && isEnd(value, i)); i++) {
            String function = value.get(i).text().toUpperCase(Locale.ROOT);
            boolean isCall = value.get(i).isName() && value.get(i + 1).is("(");
            if (isCall && !STABLE.contains(function)) {
                worst = call(worst, function);
            }
        }
        return worst;
    }

    private static boolean isEnd(StatementTokens value, int place) {
        return END_OF_DEFAULT.contains(value.get(place).word());
    }

    private TableFact call(TableFact fact, String function) {
        String name = function.toLowerCase(Locale.ROOT);
        Optional<Boolean> isVolatile = VOLATILE.contains(function) ? Optional.of(true) : schema.isVolatile(name);
        if (isVolatile.isEmpty()) {
            return fact.with(TableWork.UNKNOWN, "whether %s() is volatile isn't known".formatted(name));
        }
        return isVolatile.get()
                ? fact.with(TableWork.REWRITE, "%s() is volatile: each row gets a value of its own".formatted(name))
                : fact;
    }

    private Optional<Boolean> isDomain(StatementTokens definition) {
        StatementTokens.Token type = definition.get(0);
        if (TYPES.contains(type.word())) {
            return Optional.of(false);
        }
        int end = definition.afterName(0);
        String name = definition.part(0, end).toString().replace(" . ", ".");
        return schema.isDomain(name);
    }
}
