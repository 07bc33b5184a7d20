package dev.alembic.internal.script;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.ScriptText;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.UnreadableSqlException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What tells whether the upgrade of a revision says the same as before. The downgrade may be
 * corrected; white space and comments don't count, nor do the place in the graph, imports,
 * indentation of text blocks and letter case of words in SQL.
 */
final class RevisionDigest {

    /** Of longer files, the text counts as it is: to take it apart would take too long. */
    private static final int LONG = 1 << 20;

    private static final char END = '\0';

    private RevisionDigest() {}

    /** The digest of a source in Java. */
    static String ofJava(byte[] file) throws TextFile.NotUtf8Exception {
        return Fingerprints.sha256(java(TextFile.decode(file)));
    }

    /**
     * The digest of a revision in SQL.
     *
     * @param path its name, for messages
     * @param lexis the rules of the database
     */
    static String ofSql(Path path, byte[] file, SqlLexis lexis) throws TextFile.NotUtf8Exception {
        String text = TextFile.decode(file);
        SqlHeader header = SqlHeaderScanner.scan(path, text).orElseThrow(() -> RevisionReader.noUpgrade(path, text));
        ScriptPart body = new ScriptPart(ScriptText.of(text), header.bodyStart(), text.length(), header.bodyLine());
        return Fingerprints.sha256(header.isTransactional() + sql(path, text, body, lexis));
    }

    /** Whether a file of so many bytes is too long to be taken apart. */
    static boolean isLong(long bytes) {
        return bytes > LONG;
    }

    /** The digest of a long file, read piece by piece. */
    static String ofLong(InputStream file) throws IOException {
        MessageDigest digest = Fingerprints.sha256();
        byte[] piece = new byte[8192];
        for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
            for (int i = 0; i < length; i++) {
                if (piece[i] != '\r') {
                    digest.update(piece[i]);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String java(String text) {
        StringBuilder digested = new StringBuilder(text.length());
        JavaLexer lexer = new JavaLexer(text);
        while (lexer.next() != JavaLexer.Kind.END) {
            if (lexer.kind() == JavaLexer.Kind.WORD && isOfFile(lexer.token())) {
                passStatement(lexer);
            } else if (lexer.is('@')) {
                annotation(lexer, digested);
            } else if (lexer.kind() == JavaLexer.Kind.WORD && lexer.token().equals("downgrade")) {
                passMethod(lexer);
            } else {
                digested.append(plain(lexer)).append(END);
            }
        }
        return digested.toString();
    }

    private static boolean isOfFile(String word) {
        return word.equals("import") || word.equals("package");
    }

    private static void passStatement(JavaLexer lexer) {
        while (!lexer.is(';') && lexer.kind() != JavaLexer.Kind.END) {
            lexer.next();
        }
    }

    private static void passMethod(JavaLexer lexer) {
        JavaLexer.Mark name = lexer.mark();
        lexer.next();
        if (lexer.is('(')) {
            lexer.skipBalanced('(', ')');
            lexer.next();
        }
        if (lexer.is('{')) {
            lexer.skipBalanced('{', '}');
        } else {
            lexer.reset(name);
        }
    }

    /** The graph is compared by the graph. */
    private static void annotation(JavaLexer lexer, StringBuilder digested) {
        if (lexer.next() == JavaLexer.Kind.WORD && lexer.token().equals("Revision")) {
            lexer.next();
            if (lexer.is('(')) {
                lexer.skipBalanced('(', ')');
            }
        } else {
            digested.append('@').append(lexer.token()).append(END);
        }
    }

    private static String plain(JavaLexer lexer) {
        String token = lexer.token();
        boolean isBlock = lexer.kind() == JavaLexer.Kind.STRING && token.startsWith("\"\"\"") && token.length() >= 6;
        return isBlock ? token.substring(3, token.length() - 3).stripIndent().strip() : token;
    }

    private static String sql(Path path, String text, ScriptPart body, SqlLexis lexis) {
        StringBuilder digested = new StringBuilder(text.length());
        try {
            SqlScript script = SqlScript.read(path, body, lexis);
            script.forEach(script.upgrade(), statement -> add(statement, lexis, digested));
            return digested.toString();
        } catch (UnreadableSqlException | ScriptException e) {
            return text;
        }
    }

    private static void add(SqlStatement statement, SqlLexis lexis, StringBuilder digested) {
        if (statement.hasRows()) {
            digested.append(statement.text()).append(END);
            return;
        }
        SqlTokenizer tokens = new SqlTokenizer(statement.text(), lexis);
        while (tokens.next() != SqlTokenizer.Kind.END) {
            if (!tokens.isComment()) {
                boolean isWord = tokens.kind() == SqlTokenizer.Kind.WORD;
                String token = tokens.token();
                digested.append(isWord ? token.toLowerCase(Locale.ROOT) : token).append(END);
            }
        }
        digested.append(END);
    }
}
