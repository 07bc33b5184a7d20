package dev.alembic.sql;

import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows one statement token by token and knows whether a {@code ;} would end it: not inside
 * brackets, and not inside the body of a trigger, routine or block.
 */
final class StatementShape {

    /** What has a body, or may have one. */
    static final Set<String> ROUTINES = Set.of("TRIGGER", "PROCEDURE", "PROC", "FUNCTION", "EVENT", "PACKAGE", "BODY");

    /** Words behind a {@code BEGIN} that opens a transaction and no block. */
    static final Set<String> TRANSACTION = Set.of(
            "TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ", "DEFERRED", "IMMEDIATE", "EXCLUSIVE", "CONCURRENT");

    private static final Set<String> OTHER_OBJECTS = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "SEQUENCE",
            "SCHEMA",
            "DATABASE",
            "USER",
            "ROLE",
            "DOMAIN",
            "EXTENSION",
            "RULE",
            "POLICY",
            "SYNONYM",
            "SERVER",
            "ALIAS");

    private enum Sort {
        /** Nothing read yet. */
        NEW,
        /** {@code CREATE …}, and what it creates is still to come. */
        CREATING,
        /** Ends at the next semicolon outside brackets. */
        PLAIN,
        /** Holds BEGIN … END or CASE … END, which are counted. */
        BLOCK,
        /** Ends at a line of its own, {@code /} or {@code GO}. */
        BATCH
    }

    private final BodySyntax bodies;
    private Sort sort = Sort.NEW;
    private @Nullable BlockNesting nesting;
    private String first = "";
    private String previous = "";
    private int brackets;
    private boolean isPackage;
    private boolean hasStdin;

    StatementShape(BodySyntax bodies) {
        this.bodies = bodies;
    }

    /** Whether a semicolon at this place ends the statement. */
    boolean endsAtSemicolon() {
        boolean isOpenTransaction = first.equals("BEGIN") && previous.equals("BEGIN");
        boolean isNested = sort == Sort.BLOCK && nesting != null && nesting.isOpen();
        return isOpenTransaction || (sort != Sort.BATCH && brackets == 0 && !isNested);
    }

    /** Whether it is known where the statement ends; a package is closed by an END of its own. */
    boolean hasKnownEnd() {
        return !isPackage && (bodies != BodySyntax.ANY || sort != Sort.BLOCK);
    }

    /** Whether it is {@code COPY … FROM STDIN}. */
    boolean readsRows() {
        return first.equals("COPY") && hasStdin;
    }

    /** Whether a token stands outside of all brackets and bodies. */
    boolean isClosed() {
        return brackets == 0 && (nesting == null || !nesting.isOpen());
    }

    /** Takes the tokenizer's token. */
    void accept(SqlTokenizer tokenizer) {
        String token = tokenizer.kind() == Kind.QUOTED ? "'" : tokenizer.word();
        boolean isWord = tokenizer.kind() == Kind.WORD && !previous.equals(".");
        if (sort == Sort.NEW) {
            first = token;
            begin(token);
        } else if (sort == Sort.CREATING && isWord) {
            create(token);
        } else if (first.equals("BEGIN") && previous.equals("BEGIN")) {
            openTransaction(token);
        }
        if (bodies == BodySyntax.ANY || bodies == BodySyntax.GO_LINE) {
            declareVariable(token);
        }
        countBrackets(token);
        if (sort == Sort.BLOCK && nesting != null) {
            nesting.accept(token, isWord, brackets);
        }
        hasStdin |= isWord && token.equals("STDIN") && previous.equals("FROM");
        previous = token;
    }

    private void begin(String word) {
        sort = switch (word) {
            case "CREATE", "ALTER" -> Sort.CREATING;
            case "BEGIN", "DECLARE", "IF", "WHILE", "LOOP", "REPEAT", "FOR", "CASE" -> block(word);
            default -> Sort.PLAIN;
        };
        nesting = new BlockNesting(bodies, sort == Sort.CREATING);
    }

    private Sort block(String word) {
        boolean isDeclaration = word.equals("DECLARE");
        return switch (bodies) {
            case NONE, TRIGGERS, ATOMIC -> Sort.PLAIN;
            case COMPOUND -> isDeclaration ? Sort.PLAIN : Sort.BLOCK;
            case SLASH_LINE -> isDeclaration || word.equals("BEGIN") ? Sort.BATCH : Sort.PLAIN;
            case GO_LINE, ANY -> Set.of("BEGIN", "IF", "WHILE").contains(word) ? Sort.BLOCK : Sort.PLAIN;
        };
    }

    /** MariaDB's block is {@code BEGIN NOT ATOMIC}; what else begins so is a transaction. */
    private void openTransaction(String second) {
        boolean isTransaction = bodies == BodySyntax.COMPOUND ? !second.equals("NOT") : TRANSACTION.contains(second);
        if (isTransaction) {
            sort = Sort.PLAIN;
            nesting = null;
        }
    }

    private void declareVariable(String token) {
        if (previous.equals("DECLARE") && token.equals("@")) {
            sort = Sort.BATCH;
        }
    }

    private void create(String word) {
        if (OTHER_OBJECTS.contains(word)) {
            sort = Sort.PLAIN;
        } else if (ROUTINES.contains(word)) {
            isPackage = word.equals("PACKAGE");
            sort = routine(word);
        }
    }

    private Sort routine(String word) {
        return switch (bodies) {
            case NONE -> Sort.PLAIN;
            case TRIGGERS -> word.equals("TRIGGER") ? Sort.BLOCK : Sort.PLAIN;
            case ATOMIC, COMPOUND, ANY -> Sort.BLOCK;
            case GO_LINE -> Sort.BATCH;
            case SLASH_LINE -> first.equals("ALTER") ? Sort.PLAIN : Sort.BATCH;
        };
    }

    private void countBrackets(String token) {
        if (token.equals("(")) {
            brackets++;
        } else if (token.equals(")")) {
            brackets = Math.max(0, brackets - 1);
        }
    }
}
