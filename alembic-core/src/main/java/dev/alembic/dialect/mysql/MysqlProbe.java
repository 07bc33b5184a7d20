package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TemporaryTableProbe;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks MySQL or MariaDB, whose information schemas don't show temporary tables. */
final class MysqlProbe extends TemporaryTableProbe {

    private static final String NAME = "(?is).*`" + PROBED + "`";

    /** A line of SHOW CREATE TABLE ends with a comma, or is the last one before the parenthesis. */
    private static final String END = ",?\\n.*";

    private static final Pattern DEFAULT = Pattern.compile(NAME + "[^\\n]*? DEFAULT (?<value>.*?)" + END);

    private static final Pattern CONDITION = Pattern.compile(NAME + " CHECK \\((?<value>.*?)\\)" + END);

    private static final Pattern COMPUTED =
            Pattern.compile(NAME + "[^\\n]*? GENERATED ALWAYS AS \\((?<value>.*?)\\) (?:VIRTUAL|STORED)" + END);

    private final TypeMap types;
    private final boolean isEscaping;

    MysqlProbe(Connection connection, Dialect dialect) {
        super(connection, dialect);
        types = dialect.types();
        isEscaping = dialect.lexis().has(LexicalRule.BACKSLASH_ESCAPES);
    }

    @Override
    protected String create(String definition) {
        return "CREATE TEMPORARY TABLE %s (%s)".formatted(TABLE, definition);
    }

    @Override
    protected String createLike(String table) {
        return "CREATE TEMPORARY TABLE %s LIKE %s".formatted(TABLE, table);
    }

    @Override
    protected String drop() {
        return "DROP TEMPORARY TABLE IF EXISTS " + TABLE;
    }

    @Override
    protected Optional<String> readDefault(Statement statement) throws SQLException {
        return find(statement, DEFAULT);
    }

    @Override
    protected Optional<SqlType> readType() throws SQLException {
        try (Statement statement = connection().createStatement()) {
            return value(statement, "SHOW COLUMNS FROM " + TABLE, 2)
                    .map(KeptSql::withoutEscapes)
                    .map(types::fromSql);
        }
    }

    @Override
    protected Optional<String> readCondition(Statement statement) throws SQLException {
        return find(statement, CONDITION);
    }

    @Override
    protected Optional<String> readComputed(Statement statement) throws SQLException {
        return find(statement, COMPUTED);
    }

    private Optional<String> find(Statement statement, Pattern pattern) throws SQLException {
        CanonicalSession session = CanonicalSession.of(connection());
        try {
            return value(statement, "SHOW CREATE TABLE " + TABLE, 2)
                    .map(pattern::matcher)
                    .filter(Matcher::matches)
                    .map(match -> KeptSql.in(isEscaping, match.group("value")));
        } finally {
            session.close();
        }
    }
}
