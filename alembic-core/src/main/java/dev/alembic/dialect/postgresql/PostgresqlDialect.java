package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.reflect.Inspector;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgresqlDialect implements Dialect {

    /** How names are written. PostgreSQL cuts names after 63 bytes (NAMEDATALEN). */
    static final Identifiers IDENTIFIERS =
            Identifiers.standard(PostgresqlWords.RESERVED).upTo(63, Identifiers.Unit.BYTES);

    private static final Set<Feature> FEATURES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Feature.INLINE_COMMENTS, Feature.COLUMNS_WRITTEN_ANEW)));

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("postgres");
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    /** Longer names are cut without a word, so that a model may have more of one. */
    @Override
    public NameRules nameRules() {
        return NameRules.of(IDENTIFIERS, unquotedNames()).upTo(IDENTIFIERS.maxLength(), IDENTIFIERS.unit());
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Literals literals() {
        return PostgresqlLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return PostgresqlTypeMap.MAP;
    }

    @Override
    public Map<String, String> functions() {
        return Map.of();
    }

    @Override
    public ScriptFormat script() {
        return ScriptFormat.TRANSACTIONAL;
    }

    /** Advisory locks are of one database (manual 13.3.5). */
    @Override
    public Optional<SessionLock> sessionLock(String lockName) {
        String key = "hashtextextended('alembic:%s', 0)".formatted(lockName);
        return Optional.of(new SessionLock(
                "SELECT CASE WHEN pg_try_advisory_lock(%s) THEN 1 ELSE 0 END".formatted(key),
                "SELECT CASE WHEN pg_advisory_unlock(%s) THEN 1 ELSE 0 END".formatted(key)));
    }

    @Override
    public ExpressionWriter expressions() {
        return new PostgresqlExpressions(this);
    }

    /** The server finds out what a text is meant to be: JSON, an enumeration, an address. */
    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setObject(index, text, Types.OTHER);
        } else {
            statement.setObject(index, value);
        }
    }

    @Override
    public Comparison comparison() {
        return new PostgresqlComparison(this);
    }

    @Override
    public TableCopyRules tableCopy() {
        return TableCopyRules.SHARING_NAMES;
    }

    @Override
    public ExpressionProbe probe(Connection connection) {
        return new PostgresqlProbe(connection, this);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new PostgresqlInspector(connection);
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new PostgresqlDdl(this, settings);
    }
}
