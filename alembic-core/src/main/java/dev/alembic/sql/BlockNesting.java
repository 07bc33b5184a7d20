package dev.alembic.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Counts in the body of a trigger, routine or block what BEGIN, CASE, IF and loops open and END
 * closes. Knows where a statement may begin, so that {@code IF(a, b, c)} is a function and {@code
 * begin} a name elsewhere.
 */
final class BlockNesting {

    /** What END may name behind it. */
    private static final Set<String> CLOSED = Set.of("IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");

    /** Words and marks behind which a statement begins. */
    private static final Set<String> OPENERS =
            Set.of(";", "BEGIN", "ATOMIC", "THEN", "ELSE", "DO", "LOOP", "REPEAT", ":");

    /** First words of a routine's body that is a single statement. */
    private static final Set<String> PLAIN_BODIES =
            Set.of("SELECT", "SET", "CALL", "WITH", "RETURN", "REPLACE", "INSERT", "UPDATE", "DELETE", "TRUNCATE");

    /** Words before a SET that is part of a type: {@code RETURNS TEXT CHARACTER SET utf8mb4}. */
    private static final Set<String> BEFORE_TYPES = Set.of("CHARACTER", "CHAR", "RETURNS");

    private enum Level {
        /** Statements, each with its semicolon. */
        STATEMENTS,
        /** A CASE that is an expression, or the condition of an UNTIL: END may follow anything. */
        EXPRESSION
    }

    private final BodySyntax bodies;
    private final Deque<Level> open = new ArrayDeque<>();
    private boolean isHeader;
    private boolean isTrigger;
    private boolean isHandler;
    private boolean isStart;
    private String previous = "";
    private String beforePrevious = "";

    /**
     * Begins before the first token.
     *
     * @param isHeader whether the header of a trigger or routine comes first
     */
    BlockNesting(BodySyntax bodies, boolean isHeader) {
        this.bodies = bodies;
        this.isHeader = isHeader;
        this.isStart = !isHeader;
    }

    /** Whether something is still to be closed. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    /**
     * Takes a token.
     *
     * @param token in capitals; a string is a quote
     * @param isWord whether it may be a keyword
     * @param brackets how many are open
     */
    void accept(String token, boolean isWord, int brackets) {
        if (isWord && previous.equals("END") && CLOSED.contains(token)) {
            named(token);
        } else if (isWord) {
            keyword(token, brackets);
        }
        isStart = opensStatement(token);
        isHandler &= !isStart;
        beforePrevious = previous;
        previous = token;
    }

    /** {@code END IF}: where an IF is not counted when it opens, its END has closed too much. */
    private void named(String word) {
        if (bodies == BodySyntax.ANY && !word.equals("CASE")) {
            open.push(Level.STATEMENTS);
        }
    }

    private void keyword(String word, int brackets) {
        switch (word) {
            case "BEGIN" -> begin(brackets);
            case "ATOMIC" -> atomic();
            case "CASE" -> open.push(isStart && isSequence() ? Level.STATEMENTS : Level.EXPRESSION);
            case "IF", "LOOP", "WHILE", "REPEAT", "FOR" -> controlled(word, brackets);
            case "UNTIL" -> until();
            case "END" -> end();
            case "HANDLER" -> isHandler = true;
            case "TRIGGER" -> isTrigger |= isHeader;
            default -> other(word, brackets);
        }
    }

    /** SQL/PSM: CASE is a statement, too, and IF and loops are closed by an END of their own. */
    private boolean isSequence() {
        return bodies == BodySyntax.COMPOUND;
    }

    private boolean mayOpen(int brackets) {
        return brackets == 0 && (isStart || isHeader || isHandler);
    }

    private void begin(int brackets) {
        boolean isBlock = switch (bodies) {
            case GO_LINE, ANY -> brackets == 0;
            case TRIGGERS, COMPOUND -> mayOpen(brackets);
            default -> false;
        };
        if (isBlock) {
            enter();
        }
    }

    private void atomic() {
        if (bodies == BodySyntax.ATOMIC && previous.equals("BEGIN")) {
            enter();
        }
    }

    private void controlled(String word, int brackets) {
        boolean isLoopWord = isStart || !word.equals("FOR");
        boolean isCondition = isHeader && (isTrigger || StatementShape.ROUTINES.contains(previous));
        if (isSequence() && isLoopWord && !isCondition && mayOpen(brackets)) {
            enter();
        }
    }

    private void enter() {
        open.push(Level.STATEMENTS);
        isHeader = false;
    }

    /** {@code REPEAT … UNTIL condition END REPEAT}: no semicolon stands before the END. */
    private void until() {
        if (isStart && open.peek() == Level.STATEMENTS) {
            open.pop();
            open.push(Level.EXPRESSION);
        }
    }

    private void end() {
        boolean mayFollowAnything = bodies == BodySyntax.GO_LINE || bodies == BodySyntax.ANY;
        if (isStart || mayFollowAnything || open.peek() == Level.EXPRESSION) {
            open.poll();
        }
    }

    private void other(String word, int brackets) {
        boolean isTransaction = previous.equals("BEGIN") && StatementShape.TRANSACTION.contains(word);
        if (isTransaction && (bodies == BodySyntax.GO_LINE || bodies == BodySyntax.ANY)) {
            open.poll();
        }
        boolean isType = word.equals("SET") && BEFORE_TYPES.contains(previous);
        if (!isTrigger && brackets == 0 && PLAIN_BODIES.contains(word) && !isType) {
            isHeader = false;
        }
    }

    private boolean opensStatement(String token) {
        if (isHeader) {
            boolean isBody = isTrigger ? isRowEnd(token) : token.equals("DO");
            isHeader = !isBody;
            return isBody;
        }
        boolean isOrdered = previous.equals("FOLLOWS") || previous.equals("PRECEDES");
        boolean isInExpression = open.peek() == Level.EXPRESSION;
        return (isOrdered && beforePrevious.equals("ROW"))
                || token.equals(";")
                || (OPENERS.contains(token) && !isInExpression);
    }

    /** The body of a trigger begins behind {@code FOR EACH ROW} and the order that may follow. */
    private boolean isRowEnd(String token) {
        return isSequence() && token.equals("ROW") && previous.equals("EACH");
    }
}
