package dev.alembic.sql;

import dev.alembic.sql.ExpressionTokens.Kind;
import dev.alembic.sql.ExpressionTokens.NotAnExpressionException;
import dev.alembic.sql.ExpressionTokens.Token;
import java.util.Map;
import java.util.Set;

/** The names of types within expressions. */
final class TypeWords {

    private static final Set<String> CONTINUED =
            Set.of("varying", "precision", "without", "with", "time", "zone", "local", "unsigned", "signed");

    private static final Map<String, String> SYNONYMS = Map.of(
            "int", "integer",
            "int4", "integer",
            "int2", "smallint",
            "bool", "boolean",
            "signed", "integer");

    /** What values are turned into where two types meet. */
    private static final Set<String> WIDE = Set.of(
            "text",
            "varchar",
            "character varying",
            "character",
            "char",
            "bpchar",
            "name",
            "bigint",
            "int8",
            "numeric",
            "decimal",
            "real",
            "float4",
            "float8",
            "double precision",
            "regclass",
            "timestamptz",
            "timestamp",
            "timestamp with time zone",
            "timestamp without time zone",
            "interval");

    private static final Set<String> NUMBERS = Set.of(
            "integer",
            "smallint",
            "bigint",
            "int8",
            "numeric",
            "decimal",
            "real",
            "float4",
            "float8",
            "double precision");

    private TypeWords() {}

    static boolean isNumber(String type) {
        return NUMBERS.contains(type);
    }

    static boolean isWide(String type) {
        return WIDE.contains(type.replace("[]", ""));
    }

    /** Takes the name of a type; its arguments are left out. */
    static String read(ExpressionTokens tokens) {
        Token first = tokens.take();
        if (!first.isName()) {
            throw new NotAnExpressionException();
        }
        StringBuilder name = new StringBuilder(first.text());
        while (tokens.take(".")) {
            name.append('.').append(tokens.take().text());
        }
        readArguments(tokens);
        while (tokens.peek().kind() == Kind.WORD
                && CONTINUED.contains(tokens.peek().text())) {
            name.append(' ').append(tokens.take().text());
            readArguments(tokens);
        }
        String type = SYNONYMS.getOrDefault(name.toString(), name.toString());
        while (tokens.take("[", "]")) {
            type += "[]";
        }
        return type;
    }

    private static void readArguments(ExpressionTokens tokens) {
        if (tokens.peek().is("(") && tokens.peek(1).kind() == Kind.NUMBER) {
            while (!tokens.take(")")) {
                if (tokens.isAtEnd()) {
                    throw new NotAnExpressionException();
                }
                tokens.take();
            }
        }
    }
}
