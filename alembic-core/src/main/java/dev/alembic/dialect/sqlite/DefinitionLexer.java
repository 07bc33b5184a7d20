package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.DefinitionToken.Kind;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a definition that SQLite keeps into pieces, of which each knows its place. */
final class DefinitionLexer {

    private static final SqlLexis LEXIS = SqliteDialect.LEXIS.withoutShell();

    private final String source;
    private final SqlTokenizer tokens;

    private DefinitionLexer(String source) {
        this.source = source;
        this.tokens = new SqlTokenizer(source, LEXIS);
    }

    /** The pieces, and one for the end; comments and white space are passed over. */
    static List<DefinitionToken> split(String source) {
        return new DefinitionLexer(source).split();
    }

    private List<DefinitionToken> split() {
        List<DefinitionToken> pieces = new ArrayList<>();
        while (tokens.next() != SqlTokenizer.Kind.END) {
            if (!tokens.isComment()) {
                pieces.add(piece());
            }
        }
        pieces.add(new DefinitionToken(Kind.END, "", "", source.length(), source.length()));
        return pieces;
    }

    private DefinitionToken piece() {
        int start = tokens.start();
        if (tokens.kind() == SqlTokenizer.Kind.QUOTED) {
            return new DefinitionToken(Kind.QUOTED, tokens.unquoted(), "", start, tokens.end());
        } else if (tokens.isPrefix() && tokens.word().equals("X")) {
            tokens.next(); // a blob, x'00', is a word and a text
            return word(start);
        }
        boolean isNumber = tokens.readNumber();
        return isNumber || tokens.kind() == SqlTokenizer.Kind.WORD
                ? word(start)
                : new DefinitionToken(Kind.SYMBOL, tokens.token(), tokens.token(), start, tokens.end());
    }

    private DefinitionToken word(int start) {
        String text = source.substring(start, tokens.end());
        return new DefinitionToken(Kind.WORD, text, text.toUpperCase(Locale.ROOT), start, tokens.end());
    }
}
