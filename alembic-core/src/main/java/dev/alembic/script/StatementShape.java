package dev.alembic.script;

import dev.alembic.script.SqlLexer.Kind;
import dev.alembic.script.SqlSyntax.BlockEnd;
import java.util.Set;

/**
 * Follows one statement token by token and knows whether a {@code ;} would end it: not inside
 * brackets, and not inside the body of a trigger, routine or block.
 */
final class StatementShape {

    private static final Set<String> ROUTINES =
            Set.of("TRIGGER", "PROCEDURE", "PROC", "FUNCTION", "EVENT", "PACKAGE", "BODY");
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

    /** Words behind a {@code BEGIN} that opens a transaction and no block. */
    private static final Set<String> TRANSACTION = Set.of(
            "TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ", "DEFERRED", "IMMEDIATE", "EXCLUSIVE", "CONCURRENT");

    /** {@code END IF} and the like close what was not counted when it was opened. */
    private static final Set<String> UNCOUNTED = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

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

    private final BlockEnd blockEnd;
    private Sort sort = Sort.NEW;
    private String first = "";
    private String previous = "";
    private int brackets;
    private int depth;

    StatementShape(SqlSyntax syntax) {
        this.blockEnd = syntax.blockEnd();
    }

    /** Whether a semicolon at this place ends the statement. */
    boolean endsAtSemicolon() {
        boolean isOpenTransaction = first.equals("BEGIN") && previous.equals("BEGIN");
        return isOpenTransaction || (sort != Sort.BATCH && brackets == 0 && depth == 0);
    }

    /** Takes the lexer's token. */
    void accept(SqlLexer lexer) {
        String token = lexer.kind() == Kind.QUOTED ? "'" : lexer.word();
        boolean isWord = lexer.kind() == Kind.WORD && !previous.equals(".");
        if (sort == Sort.NEW) {
            first = token;
            begin(token);
        } else if (sort == Sort.CREATING && isWord) {
            create(token);
        }
        if (previous.equals("DECLARE") && token.equals("@")) {
            sort = Sort.BATCH;
        }
        countBrackets(token);
        if (sort == Sort.BLOCK && isWord) {
            count(token);
        }
        previous = token;
    }

    private void begin(String word) {
        sort = switch (word) {
            case "CREATE", "ALTER" -> Sort.CREATING;
            case "BEGIN" -> blockEnd == BlockEnd.SLASH_LINE ? Sort.BATCH : Sort.BLOCK;
            case "DECLARE" -> blockEnd == BlockEnd.SLASH_LINE ? Sort.BATCH : Sort.PLAIN;
            case "IF", "WHILE" -> Sort.BLOCK;
            default -> Sort.PLAIN;
        };
    }

    private void create(String word) {
        if (OTHER_OBJECTS.contains(word)) {
            sort = Sort.PLAIN;
        } else if (ROUTINES.contains(word)) {
            sort = routine();
        }
    }

    private Sort routine() {
        return switch (blockEnd) {
            case SEMICOLON -> Sort.BLOCK;
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

    private void count(String word) {
        boolean behindEnd = previous.equals("END");
        if (previous.equals("BEGIN") && TRANSACTION.contains(word)) {
            depth = Math.max(0, depth - 1);
        } else if (behindEnd && UNCOUNTED.contains(word) && blockEnd != BlockEnd.GO_LINE) {
            depth++;
        } else if (word.equals("BEGIN") || (word.equals("CASE") && !behindEnd)) {
            depth++;
        } else if (word.equals("END")) {
            depth = Math.max(0, depth - 1);
        }
    }
}
