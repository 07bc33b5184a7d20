package dev.alembic.sql;

import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a script into statements, one after the other: at {@code ;}, and by the rules of its
 * database at the delimiter of a {@code DELIMITER} line and at lines {@code GO} and {@code /}.
 * Strings, comments, dollar quotes, brackets and the bodies of routines stay whole. Linear in the
 * length of the script. Not thread-safe.
 */
public final class SqlSplitter {

    private static final Pattern SLASH_LINE = Pattern.compile("(?m)^[ \\t]*/[ \\t\\r]*$");
    private static final Pattern GO_LINE = Pattern.compile("(?mi)^[ \\t]*GO[ \\t\\r]*$");

    private final String text;
    private final Set<String> marks;
    private final SqlLexis initial;
    private final SqlTokenizer tokenizer;
    private final boolean isBatched;
    private SqlLexis lexis;
    private StatementShape shape;
    private Optional<String> mark = Optional.empty();
    private int start = -1;
    private int squareBrackets;
    private int end;
    private int countedTo;
    private int line;

    /**
     * A splitter of a part of a text.
     *
     * @param lexis the rules of the database
     * @param marks lines that are only a comment with one of these words end the script; in lower
     *     case
     */
    public SqlSplitter(ScriptPart part, SqlLexis lexis, Set<String> marks) {
        this.text = part.text();
        this.marks = marks;
        this.line = part.firstLine();
        this.countedTo = part.from();
        this.isBatched =
                lexis.has(LexicalRule.GO_LINES) && hasLine(part, lexis, GO_LINE, tokens -> tokens.kind() == Kind.WORD);
        boolean hasSlashLines = lexis.has(LexicalRule.SLASH_LINES)
                && lexis.bodies() == BodySyntax.ANY
                && hasLine(part, lexis, SLASH_LINE, tokens -> tokens.is('/'));
        this.initial = hasSlashLines ? lexis.withBodies(BodySyntax.SLASH_LINE) : lexis;
        this.lexis = initial;
        this.tokenizer = new SqlTokenizer(text, part.from(), part.to(), initial);
        this.shape = new StatementShape(initial.bodies());
    }

    /**
     * The statements of a whole text.
     *
     * @throws UnreadableSqlException if something in it has no end, or only a shell understands it
     */
    public static List<SqlStatement> split(String text, SqlLexis lexis) {
        SqlSplitter splitter = new SqlSplitter(ScriptPart.of(text), lexis, Set.of());
        List<SqlStatement> statements = new ArrayList<>();
        for (Optional<SqlStatement> next = splitter.next(); next.isPresent(); next = splitter.next()) {
            statements.add(next.get());
        }
        return List.copyOf(statements);
    }

    private interface Wanted {
        boolean is(SqlTokenizer tokens);
    }

    /** Whether there is such a line that isn't part of a string or a comment. */
    private static boolean hasLine(ScriptPart part, SqlLexis lexis, Pattern line, Wanted wanted) {
        if (!line.matcher(part.text()).region(part.from(), part.to()).find()) {
            return false;
        }
        SqlTokenizer tokens = new SqlTokenizer(part.text(), part.from(), part.to(), lexis);
        while (tokens.next() != Kind.END) {
            boolean isFound = wanted.is(tokens)
                    && tokens.isAloneOnLine()
                    && line.matcher(tokens.token()).matches();
            if (isFound) {
                return true;
            }
        }
        return false;
    }

    /**
     * The next statement; empty at the end and behind a mark.
     *
     * @throws UnreadableSqlException if it has no end, or only a shell understands it
     */
    public Optional<SqlStatement> next() {
        Optional<SqlStatement> found = Optional.empty();
        while (found.isEmpty() && mark.isEmpty() && tokenizer.next() != Kind.END) {
            found = accept();
        }
        requireEnd();
        return found.isPresent() ? found : finish();
    }

    /** The mark that ended the script, if it wasn't the end of the text. */
    public Optional<String> mark() {
        return mark;
    }

    /** Where the tokens that were read end: behind the mark. */
    public int position() {
        return tokenizer.end();
    }

    /** The line of {@link #position()}. */
    public int line() {
        return lineOf(tokenizer.end());
    }

    private Optional<SqlStatement> accept() {
        if (tokenizer.isComment() || isDashedMark()) {
            findMark();
            return Optional.empty();
        } else if (isSeparatorLine()) {
            return finish();
        } else if (tokenizer.kind() == Kind.COMMAND) {
            refuseCommand();
            return Optional.empty();
        } else if (start < 0
                && lexis.has(LexicalRule.DELIMITER_COMMANDS)
                && tokenizer.word().equals("DELIMITER")) {
            readDelimiter();
            return Optional.empty();
        } else if (isEnd()) {
            return shape.readsRows() && lexis.has(LexicalRule.COPY_DATA) ? rows() : finish();
        }
        extend();
        return Optional.empty();
    }

    /** {@code --downgrade} is a mark also where a comment wants a blank behind its dashes. */
    private boolean isDashedMark() {
        return tokenizer.is('-')
                && tokenizer.isFirstOnLine()
                && tokenizer.restOfLine().startsWith("-")
                && marks.contains(tokenizer.restOfLine().substring(1).strip().toLowerCase(Locale.ROOT));
    }

    private void findMark() {
        boolean isLine = !marks.isEmpty()
                && tokenizer.isFirstOnLine()
                && tokenizer.token().startsWith("-");
        if (!isLine) {
            return;
        }
        String name =
                (tokenizer.token() + (tokenizer.kind() == Kind.SYMBOL ? tokenizer.restOfLine() : "")).substring(2);
        String word = name.strip().toLowerCase(Locale.ROOT);
        if (!marks.contains(word)) {
            return;
        } else if (start >= 0 && !shape.isClosed()) {
            throw new UnreadableSqlException(
                    lineOf(tokenizer.start()),
                    "\"-- %s\" stands inside a statement that has no end: a bracket or a BEGIN is still open."
                            .formatted(word));
        }
        mark = Optional.of(word);
        if (tokenizer.kind() == Kind.SYMBOL || tokenizer.restOfLine().isBlank()) {
            tokenizer.skipLine();
        }
    }

    private boolean isSeparatorLine() {
        boolean isGo =
                isBatched && tokenizer.kind() == Kind.WORD && tokenizer.word().equals("GO");
        boolean isSlash = lexis.has(LexicalRule.SLASH_LINES) && tokenizer.is('/');
        return (isGo || isSlash) && tokenizer.isAloneOnLine();
    }

    private void refuseCommand() {
        String command = tokenizer.token().strip();
        boolean isIgnored = lexis.shell()
                .filter(shell -> shell.ignored().matcher(command).matches())
                .isPresent();
        if (!isIgnored) {
            throw shellOnly(command.split("\\s+", 2)[0], "a command");
        }
    }

    private void readDelimiter() {
        if (!tokenizer.readDelimiter()) {
            throw new UnreadableSqlException(
                    lineOf(tokenizer.start()),
                    "DELIMITER doesn't say what ends a statement from there on. Write it on the same line.");
        }
    }

    /** A delimiter that the script chose itself always ends the statement. */
    private boolean isEnd() {
        if (tokenizer.kind() == Kind.DELIMITER) {
            return tokenizer.hasOwnDelimiter() || (!isBatched && shape.endsAtSemicolon());
        }
        return tokenizer.hasOwnDelimiter()
                && tokenizer.is(';')
                && !tokenizer.isInExecutableComment()
                && shape.hasKnownEnd()
                && shape.endsAtSemicolon();
    }

    private void extend() {
        if (start < 0) {
            start = tokenizer.start();
        }
        end = tokenizer.end();
        if (tokenizer.kind() != Kind.EXECUTABLE_COMMENT) {
            refuseVariable();
            shape.accept(tokenizer);
        }
    }

    /** A colon stands in {@code ::}, {@code :=} and between the ends of a slice otherwise. */
    private void refuseVariable() {
        squareBrackets += tokenizer.is('[') ? 1 : tokenizer.is(']') ? -1 : 0;
        char following = tokenizer.following();
        boolean isVariable = tokenizer.is(':')
                && lexis.has(LexicalRule.SHELL_VARIABLES)
                && squareBrackets <= 0
                && !tokenizer.touches(':')
                && (Character.isLetter(following) || "_'\"".indexOf(following) >= 0);
        if (isVariable) {
            throw shellOnly(tokenizer.token() + tokenizer.restOfLine().split("[^\\w'\"]", 2)[0], "a variable");
        }
    }

    private UnreadableSqlException shellOnly(String what, String kind) {
        String shell = lexis.shell().map(SqlLexis.Shell::name).orElse("the database's shell");
        return new UnreadableSqlException(
                lineOf(tokenizer.start()),
                "%s is %s of %s, which the database itself doesn't understand. Write what it stands for as SQL."
                        .formatted(what, kind, shell));
    }

    private Optional<SqlStatement> rows() {
        if (!tokenizer.restOfLine().isBlank()) {
            throw new UnreadableSqlException(
                    lineOf(tokenizer.start()), "Behind COPY … FROM stdin; the line has to end: the rows follow.");
        } else if (!tokenizer.readCopyData()) {
            throw new UnreadableSqlException(
                    lineOf(start), "The rows of the COPY that begins here have no end, which is a line \\.");
        }
        end = tokenizer.end();
        return finish();
    }

    private Optional<SqlStatement> finish() {
        squareBrackets = 0;
        if (start < 0) {
            return Optional.empty();
        }
        SqlStatement statement = new SqlStatement(text.substring(start, end), lineOf(start));
        start = -1;
        shape = new StatementShape(initial.bodies());
        follow(statement.text());
        return Optional.of(statement);
    }

    private void follow(String statement) {
        lexis = lexis.after(statement, initial);
        tokenizer.use(lexis);
    }

    private void requireEnd() {
        if (tokenizer.unfinished().isPresent()) {
            throw new UnreadableSqlException(
                    lineOf(start < 0 ? tokenizer.start() : start),
                    "A %s in the statement that begins here has no end."
                            .formatted(tokenizer.unfinished().get()));
        }
    }

    private int lineOf(int place) {
        for (int i = countedTo; i < place; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        countedTo = Math.max(countedTo, place);
        return line;
    }
}
