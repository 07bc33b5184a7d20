package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.DefinitionToken.Kind;
import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.Set;

/** Reads a statement of SQLite piece by piece. */
final class DefinitionTokens {

    private final String source;
    private final List<DefinitionToken> tokens;
    private int next;

    DefinitionTokens(String source) {
        this.source = source;
        this.tokens = DefinitionLexer.split(source);
    }

    /** The next piece, which stays the next. */
    DefinitionToken peek() {
        return tokens.get(next);
    }

    /** The piece behind the next one. */
    DefinitionToken peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Whether one of these keywords is next. */
    boolean isAny(Set<String> keywords) {
        return keywords.contains(peek().keyword());
    }

    /** Passes over the next piece. */
    DefinitionToken take() {
        DefinitionToken token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Passes over these keywords if they are next. */
    boolean take(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            int place = next + i;
            if (place >= tokens.size() || !tokens.get(place).is(keywords[i])) {
                return false;
            }
        }
        next += keywords.length;
        return true;
    }

    /** Passes over this keyword, which must be next. */
    void expect(String keyword) {
        if (!take(keyword)) {
            throw unexpected();
        }
    }

    /** Passes over a name, which must be next. */
    String name() {
        if (!peek().isName()) {
            throw unexpected();
        }
        return take().text();
    }

    /** Whether nothing is left. */
    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    /** Whether the item of a list ends here: a comma, a closing parenthesis, or nothing is left. */
    boolean isAtItemEnd() {
        return isAtEnd() || peek().is(",") || peek().is(")");
    }

    /** Passes over a pair of parentheses, which must be next; what stands between them. */
    String parenthesised() {
        expect("(");
        int from = peek().start();
        int to = from;
        while (!peek().is(")")) {
            to = skip();
        }
        expect(")");
        return source.substring(from, to);
    }

    /** Passes over the next piece, or all of a pair of parentheses; behind which character. */
    int skip() {
        if (isAtEnd()) {
            throw unexpected();
        }
        DefinitionToken token = take();
        if (!token.is("(")) {
            return token.end();
        }
        while (!peek().is(")")) {
            skip();
        }
        return take().end();
    }

    /** The source between two places. */
    String text(int from, int to) {
        return source.substring(from, to);
    }

    /** Says that the statement isn't understood from here on. */
    AlembicException unexpected() {
        int from = peek().start();
        String rest = source.substring(from, Math.min(source.length(), from + 30));
        return new AlembicException(
                "A definition in the SQLite database can't be read from \"%s\" on:%n%s".formatted(rest, source));
    }
}
