package dev.alembic.internal.runtime;

import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the passwords that a statement has in it, such as that of {@code CREATE USER … PASSWORD
 * '…'}, to be kept out of reports and logs. Rather a word too many than a password.
 */
final class StatementSecrets {

    private static final Pattern SPEAKING = Pattern.compile(
            "(?i).*(?:passwor[dt]|passwd|passphrase|pwd|secret|credential|token|(?:api|access|private)_?key"
                    + "|identified).*");

    /** Where a password follows its word, up to a comma; elsewhere it may be any of the values. */
    private static final Set<String> DEFINING = Set.of("CREATE", "ALTER", "SET", "GRANT", "CHANGE", "DROP", "EXEC");

    private static final Set<String> BEFORE_A_STRING = Set.of("BY", "AS", "PASSWORD", "=", "(");

    private final SqlTokenizer tokens;
    private final List<String> found = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private boolean isDefining;
    private boolean isArmed;
    private boolean speaks;
    private String previous = "";

    private StatementSecrets(String sql, SqlLexis lexis) {
        tokens = new SqlTokenizer(sql, lexis);
    }

    /** Those of a statement and of its parameters. */
    static Secrets of(Sql sql, SqlLexis lexis) {
        StatementSecrets reader = new StatementSecrets(sql.text(), lexis);
        reader.read();
        if (reader.speaks) {
            sql.rows().forEach(reader::addTexts);
        }
        return Secrets.ofTexts(reader.found);
    }

    /** The text of a statement as it may be shown; its end may be cut off. */
    static String masked(String sql, SqlLexis lexis) {
        StatementSecrets reader = new StatementSecrets(sql, lexis);
        reader.read();
        return Secrets.ofTexts(reader.found).mask(sql);
    }

    /** An operation in words; a text is masked before it is cut, lest half a password be left. */
    static String describe(Operation operation, Secrets secrets) {
        boolean isText = operation instanceof ExecuteSql;
        return isText && ((ExecuteSql) operation).statement() instanceof Statement.Raw raw
                ? new ExecuteSql(secrets.mask(raw.text())).describe()
                : secrets.mask(operation.describe());
    }

    /** The failure, or one that says the same without the passwords if its words have them. */
    static SQLException masked(SQLException failure, Secrets secrets) {
        if (secrets.isEmpty()) {
            return failure;
        }
        String message = secrets.mask(String.valueOf(failure.getMessage()));
        SQLException masked = new SQLException(message, failure.getSQLState(), failure.getErrorCode());
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }

    private void read() {
        Kind kind = tokens.next();
        isDefining = kind == Kind.WORD && DEFINING.contains(tokens.word());
        for (; kind != Kind.END; kind = tokens.next()) {
            if (!tokens.isComment()) {
                token(kind);
                previous = tokens.word();
            }
        }
        if (speaks && !isDefining) {
            found.addAll(literals);
        }
    }

    private void token(Kind kind) {
        if (kind == Kind.QUOTED) {
            quoted(tokens.token());
        } else if (kind == Kind.WORD) {
            word(tokens.token());
        } else if (tokens.is(',') || kind == Kind.DELIMITER) {
            isArmed = false;
        }
    }

    private void word(String word) {
        boolean isBareSecret = isArmed && previous.equals("BY");
        if (isBareSecret) {
            found.add(word);
        } else if (SPEAKING.matcher(word).matches()) {
            isArmed = true;
            speaks = true;
        }
    }

    private void quoted(String token) {
        char quote = token.charAt(0);
        boolean isString = quote == '\'' || quote == '$' || (quote == '"' && isArmed && isBeforeString());
        if (!isString) {
            word(token);
            return;
        }
        String content = content(token, quote);
        (isArmed ? found : literals).add(content);
        Secrets.inText(content).forEach(found::add);
    }

    private boolean isBeforeString() {
        return BEFORE_A_STRING.contains(previous) || SPEAKING.matcher(previous).matches();
    }

    private static String content(String token, char quote) {
        int opening = quote == '$' ? token.indexOf('$', 1) + 1 : 1;
        int length = token.length();
        boolean isWhole = length >= 2 * opening && token.endsWith(token.substring(0, opening));
        return token.substring(opening, isWhole ? length - opening : length);
    }

    private void addTexts(Row row) {
        for (Object value : row.values()) {
            if (value instanceof String text) {
                found.add(text);
            }
        }
    }
}
