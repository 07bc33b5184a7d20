package dev.alembic.script;

import dev.alembic.script.SqlLexer.Kind;
import dev.alembic.script.SqlSyntax.BlockEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Splits a script into statements: at {@code ;}, at the delimiter of a {@code DELIMITER} line, at
 * lines {@code GO} and {@code /}. Strings, comments, dollar quotes, brackets and the bodies of
 * routines stay whole. Linear in the length of the script.
 */
final class SqlSplitter {

    private static final Pattern SLASH_LINE = Pattern.compile("(?m)^[ \\t]*/[ \\t\\r]*$");
    private static final Pattern GO_LINE = Pattern.compile("(?mi)^[ \\t]*GO[ \\t\\r]*$");

    private final String text;
    private final SqlSyntax syntax;
    private final SqlLexer lexer;
    private final boolean isBatched;
    private final List<SqlStatement> statements = new ArrayList<>();
    private StatementShape shape;
    private int start = -1;
    private int end;
    private int countedTo;
    private int line;

    private SqlSplitter(String text, int firstLine, SqlSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
        this.lexer = new SqlLexer(text, syntax);
        this.isBatched = GO_LINE.matcher(text).find();
        this.shape = new StatementShape(syntax);
        this.line = firstLine;
    }

    /** What came of it: the statements, and what has no end, such as {@code string}. */
    record Result(List<SqlStatement> statements, Optional<String> unfinished) {}

    /**
     * Splits a script.
     *
     * @param firstLine the number of the script's first line
     */
    static Result split(String text, int firstLine, SqlSyntax syntax) {
        boolean hasSlashLines = syntax.blockEnd() == BlockEnd.SEMICOLON
                && SLASH_LINE.matcher(text).find();
        SqlSyntax fitting = hasSlashLines ? syntax.withBlockEnd(BlockEnd.SLASH_LINE) : syntax;
        return new SqlSplitter(text, firstLine, fitting).split();
    }

    private Result split() {
        while (lexer.next() != Kind.END) {
            if (isComment()) {
                continue;
            }
            if (isSeparatorLine()) {
                finish();
            } else if (start < 0 && lexer.word().equals("DELIMITER")) {
                lexer.readDelimiter();
            } else if (lexer.kind() == Kind.DELIMITER && isEnd()) {
                finish();
            } else {
                extend();
            }
        }
        finish();
        return new Result(List.copyOf(statements), lexer.unfinished());
    }

    private boolean isComment() {
        return lexer.kind() == Kind.LINE_COMMENT || lexer.kind() == Kind.BLOCK_COMMENT;
    }

    private boolean isSeparatorLine() {
        boolean isGo = isBatched && lexer.kind() == Kind.WORD && lexer.word().equals("GO");
        return (isGo || lexer.is('/')) && lexer.isAloneOnLine();
    }

    /** A delimiter that the script chose itself always ends the statement. */
    private boolean isEnd() {
        return !lexer.token().equals(";") || (!isBatched && shape.endsAtSemicolon());
    }

    private void extend() {
        if (start < 0) {
            start = lexer.start();
        }
        end = lexer.end();
        shape.accept(lexer);
    }

    private void finish() {
        if (start >= 0) {
            line += newLines(countedTo, start);
            countedTo = start;
            statements.add(new SqlStatement(text.substring(start, end), line));
        }
        start = -1;
        shape = new StatementShape(syntax);
    }

    private int newLines(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
