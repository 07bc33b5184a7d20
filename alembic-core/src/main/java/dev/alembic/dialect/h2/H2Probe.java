package dev.alembic.dialect.h2;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TemporaryTableProbe;
import dev.alembic.reflect.Catalog;
import dev.alembic.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks H2, whose information schema shows temporary tables of the session. */
final class H2Probe extends TemporaryTableProbe {

    private static final String COLUMN = "SELECT %s FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME IN "
            + spellings(TABLE)
            + " AND COLUMN_NAME IN "
            + spellings(PROBED);

    private static final String CONDITION =
            "SELECT CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS WHERE CONSTRAINT_NAME IN "
                    + spellings(PROBED);

    H2Probe(Connection connection, Dialect dialect) {
        super(connection, dialect);
    }

    /** What a name without quotes may have become, which the url of the database settles. */
    private static String spellings(String name) {
        return "('%s', '%s')".formatted(name, name.toLowerCase(Locale.ROOT));
    }

    @Override
    protected String create(String definition) {
        return "CREATE LOCAL TEMPORARY TABLE %s (%s)".formatted(TABLE, definition);
    }

    @Override
    protected String createLike(String table) {
        return "CREATE LOCAL TEMPORARY TABLE %s AS SELECT * FROM %s WHERE FALSE".formatted(TABLE, table);
    }

    @Override
    protected String drop() {
        return "DROP TABLE IF EXISTS " + TABLE;
    }

    @Override
    protected Optional<String> readDefault(Statement statement) throws SQLException {
        return plain(statement, COLUMN.formatted("COLUMN_DEFAULT"));
    }

    @Override
    protected Optional<SqlType> readType() {
        List<SqlType> types = new Catalog(connection()).list(COLUMN.formatted("*"), H2TypeReader::ofRow);
        return types.stream().findFirst();
    }

    @Override
    protected Optional<String> readCondition(Statement statement) throws SQLException {
        return plain(statement, CONDITION);
    }

    @Override
    protected Optional<String> readComputed(Statement statement) throws SQLException {
        return plain(statement, COLUMN.formatted("GENERATION_EXPRESSION"));
    }

    private static Optional<String> plain(Statement statement, String query) throws SQLException {
        return value(statement, query, 1).map(H2Literals::plain);
    }
}
