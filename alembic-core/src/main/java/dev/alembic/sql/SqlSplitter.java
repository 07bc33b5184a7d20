package dev.alembic.sql;

import dev.alembic.sql.SqlTokenizer.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Splits a script into statements, one after the other: at {@code ;}, and by the rules of its
 * database at the delimiter of a {@code DELIMITER} line and at lines {@code GO} and {@code /}.
 * Strings, comments, dollar quotes, brackets and the bodies of routines stay whole. The script is read
 * as it is split, so that one statement of it is in memory at a time; many rows of a {@code COPY} are
 * several of them. Linear in the length of the script. Not thread-safe.
 */
public final class SqlSplitter implements AutoCloseable {

    /** Where rows mean something only all together. */
    private static final Pattern WHOLE_COPY = Pattern.compile("(?i)\\b(?:BINARY|CSV|FORMAT|FREEZE|HEADER|MATCH)\\b");

    private static final int ROWS_LENGTH = 1 << 20;

    private final Reader reader;
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
    private String copy = "";

    /**
     * A splitter of a part of a text.
     *
     * @param lexis the rules of the database
     * @param marks lines that are only a comment with one of these words end the script; in lower
     *     case
     * @throws UncheckedIOException if it can't be read
     */
    public SqlSplitter(ScriptPart part, SqlLexis lexis, Set<String> marks) {
        this.marks = marks;
        this.isBatched = lexis.has(LexicalRule.GO_LINES) && SeparatorLines.GO.areIn(part, lexis);
        boolean hasSlashLines = lexis.has(LexicalRule.SLASH_LINES)
                && lexis.bodies() == BodySyntax.ANY
                && SeparatorLines.SLASH.areIn(part, lexis);
        this.initial = hasSlashLines ? lexis.withBodies(BodySyntax.SLASH_LINE) : lexis;
        this.lexis = initial;
        this.reader = TextWindow.reader(part);
        this.tokenizer = new SqlTokenizer(TextWindow.of(part, reader), part.from(), initial);
        this.shape = new StatementShape(initial.bodies());
    }

    /**
     * The statements of a whole text.
     *
     * @throws UnreadableSqlException if something in it has no end, or only a shell understands it
     */
    public static List<SqlStatement> split(String text, SqlLexis lexis) {
        List<SqlStatement> statements = new ArrayList<>();
        try (SqlSplitter splitter = new SqlSplitter(ScriptPart.of(text), lexis, Set.of())) {
            splitter.forEach(statements::add);
        }
        return List.copyOf(statements);
    }

    /**
     * Hands over the statements that are left, one by one.
     *
     * @throws UnreadableSqlException if something in them has no end, or only a shell understands it
     */
    public void forEach(Consumer<SqlStatement> consumer) {
        for (Optional<SqlStatement> next = next(); next.isPresent(); next = next()) {
            consumer.accept(next.get());
        }
    }

    /**
     * Reads the statements that are left.
     *
     * @throws UnreadableSqlException if something in them has no end, or only a shell understands it
     */
    public void passOver() {
        boolean isMore;
        do {
            isMore = next().isPresent();
        } while (isMore);
    }

    /**
     * The next statement; empty at the end and behind a mark.
     *
     * @throws UnreadableSqlException if it has no end, or only a shell understands it
     */
    public Optional<SqlStatement> next() {
        Optional<SqlStatement> found = copy.isEmpty() ? Optional.empty() : rows(copy);
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
            return shape.readsRows() && lexis.has(LexicalRule.COPY_DATA) ? firstRows() : finish();
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
            tokenizer.keep();
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

    private Optional<SqlStatement> firstRows() {
        if (!tokenizer.restOfLine().isBlank()) {
            throw new UnreadableSqlException(
                    lineOf(tokenizer.start()), "Behind COPY … FROM stdin; the line has to end: the rows follow.");
        }
        tokenizer.skipLine();
        return rows(tokenizer.kept(tokenizer.end()));
    }

    /** Rows up to the line that ends them; of many in the usual form, those that fit into one portion. */
    private Optional<SqlStatement> rows(String command) {
        int line = lineOf(copy.isEmpty() ? start : tokenizer.end());
        boolean isWhole = WHOLE_COPY.matcher(command).find();
        int first = tokenizer.end();
        CopyRows rows = tokenizer.readRows(isWhole ? Integer.MAX_VALUE : ROWS_LENGTH);
        if (rows.state() == CopyRows.State.UNFINISHED) {
            throw new UnreadableSqlException(
                    line, "The rows of the COPY that begins here have no end, which is a line \\.");
        }
        boolean isLast = rows.state() == CopyRows.State.COMPLETE;
        String text = tokenizer.text(first, rows.end());
        boolean isDone = isLast && !copy.isEmpty() && text.equals(SqlStatement.NO_MORE_ROWS);
        copy = isLast ? "" : command;
        start = -1;
        begin();
        return isDone
                ? Optional.empty()
                : Optional.of(new SqlStatement(command + text + (isLast ? "" : SqlStatement.NO_MORE_ROWS), line));
    }

    private Optional<SqlStatement> finish() {
        if (start < 0) {
            squareBrackets = 0;
            return Optional.empty();
        }
        SqlStatement statement = new SqlStatement(tokenizer.kept(end), lineOf(start));
        start = -1;
        begin();
        follow(statement.text());
        return Optional.of(statement);
    }

    private void begin() {
        tokenizer.forget();
        squareBrackets = 0;
        shape = new StatementShape(initial.bodies());
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
        return tokenizer.lineOf(place);
    }

    /** Lets go of the script, also before its end. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
