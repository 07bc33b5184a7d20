package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.DefinitionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a statement of SQLite into pieces (sqlite.org/draft/tokenreq.html). */
final class DefinitionLexer {

    private final String source;
    private final List<DefinitionToken> tokens = new ArrayList<>();
    private int at;

    private DefinitionLexer(String source) {
        this.source = source;
    }

    /** The pieces, and one for the end; comments and white space are passed over. */
    static List<DefinitionToken> split(String source) {
        return new DefinitionLexer(source).split();
    }

    private List<DefinitionToken> split() {
        while (at < source.length()) {
            if (!skipBlank()) {
                tokens.add(token());
            }
        }
        tokens.add(new DefinitionToken(Kind.END, "", "", at, at));
        return tokens;
    }

    private boolean skipBlank() {
        if (Character.isWhitespace(source.charAt(at))) {
            at++;
        } else if (source.startsWith("--", at)) {
            at = behind("\n", at);
        } else if (source.startsWith("/*", at)) {
            at = behind("*/", at + 2);
        } else {
            return false;
        }
        return true;
    }

    private int behind(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    private DefinitionToken token() {
        int start = at;
        char first = source.charAt(start);
        if (first == '\'' || first == '"' || first == '`') {
            return quoted(start, first);
        } else if (first == '[') {
            at = behind("]", start);
            return new DefinitionToken(Kind.QUOTED, source.substring(start + 1, at - 1), "", start, at);
        } else if (isWordPart(first) || isPoint(start)) {
            return word(start);
        }
        at++;
        String symbol = String.valueOf(first);
        return new DefinitionToken(Kind.SYMBOL, symbol, symbol, start, at);
    }

    /** A doubled quote stands for itself. */
    private DefinitionToken quoted(int start, char quote) {
        String mark = String.valueOf(quote);
        at = behind(mark, start + 1);
        while (at < source.length() && source.charAt(at) == quote) {
            at = behind(mark, at + 1);
        }
        String text = source.substring(start + 1, at - 1).replace(mark + mark, mark);
        return new DefinitionToken(Kind.QUOTED, text, "", start, at);
    }

    /** A name or a number; a blob, {@code x'00'}, is a word and a text. */
    private DefinitionToken word(int start) {
        boolean isNumber = isDigit(source.charAt(start)) || source.charAt(start) == '.';
        while (at < source.length() && (isWordPart(source.charAt(at)) || (isNumber && isNumberPart(start)))) {
            at++;
        }
        boolean isBlob = at - start == 1 && "xX".indexOf(source.charAt(start)) >= 0;
        if (isBlob && at < source.length() && source.charAt(at) == '\'') {
            at = behind("'", at + 1);
        }
        String text = source.substring(start, at);
        return new DefinitionToken(Kind.WORD, text, text.toUpperCase(Locale.ROOT), start, at);
    }

    private boolean isPoint(int place) {
        return source.charAt(place) == '.' && place + 1 < source.length() && isDigit(source.charAt(place + 1));
    }

    /** A point, or the sign of an exponent. */
    private boolean isNumberPart(int start) {
        char here = source.charAt(at);
        boolean isHex = source.regionMatches(true, start, "0x", 0, 2);
        boolean isSign = (here == '+' || here == '-') && "eE".indexOf(source.charAt(at - 1)) >= 0;
        return here == '.' || (isSign && !isHex);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Letters, digits, {@code _}, {@code $} and everything beyond ASCII. */
    private static boolean isWordPart(char character) {
        return isDigit(character)
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$'
                || character >= 0x80;
    }
}
