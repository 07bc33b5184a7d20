package dev.alembic.dialect.h2;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.dialect.Failures;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.reflect.Inspector;
import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** H2, version 2 and later. */
public final class H2Dialect implements Dialect {

    static final SqlLexis LEXIS = SqlLexis.of(
            BodySyntax.NONE,
            LexicalRule.BACKTICK_NAMES,
            LexicalRule.DOLLAR_QUOTES,
            LexicalRule.NESTED_COMMENTS,
            LexicalRule.SLASH_COMMENTS,
            LexicalRule.CARRIAGE_RETURNS_END_LINES);

    static final Identifiers IDENTIFIERS = Identifiers.standard(H2ReservedWords.RESERVED)
            .withReservedInCapitals()
            .upTo(256, Identifiers.Unit.CHARACTERS);

    private static final Pattern LANGUAGE = Pattern.compile(
            "(MODE|DATABASE_TO_\\w+|CASE_INSENSITIVE_IDENTIFIERS|DEFAULT_NULL_ORDERING|NON_KEYWORDS|IGNORECASE"
                    + "|COLLATION|OLD_INFORMATION_SCHEMA)=",
            Pattern.CASE_INSENSITIVE);

    private static final JdbcAccess JDBC = JdbcAccess.to(
                    "H2", UrlSyntax.of("jdbc:h2:").shortened(rest -> "jdbc:h2:" + rest, "h2"))
            .by("org.h2.Driver")
            .inMemory("jdbc:h2:mem:");

    private static final Set<Feature> FEATURES = Set.of(
            Feature.NATIVE_BOOLEAN,
            Feature.NATIVE_ENUM,
            Feature.IDENTITY_COLUMNS,
            Feature.COMMENTS,
            Feature.REFERENCES_WITHIN_SCHEMA,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.CONDITIONAL_COLUMNS,
            Feature.CONDITIONAL_INDEXES,
            Feature.CONDITIONAL_CONSTRAINTS,
            Feature.NULLS_IN_INDEXES,
            Feature.SEQUENCES,
            Feature.KEY_RANGES,
            Feature.CONDITIONAL_SCHEMAS);

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public JdbcAccess jdbc() {
        return JDBC;
    }

    /** Settings that change what SQL means stand in the url. */
    @Override
    public Optional<String> scratchUrl(String jdbcUrl) {
        String settings = Arrays.stream(jdbcUrl.split(";", -1))
                .skip(1)
                .filter(setting -> LANGUAGE.matcher(setting).lookingAt())
                .map(setting -> ";" + setting)
                .collect(Collectors.joining());
        return Optional.of("jdbc:h2:mem:" + settings);
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public NameRules nameRules(Connection connection) {
        return H2NameRules.of(connection);
    }

    @Override
    public LetterCase unquotedNames() {
        return LetterCase.UPPER;
    }

    @Override
    public Literals literals() {
        return H2Literals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return H2TypeMap.MAP;
    }

    @Override
    public ExpressionProbe probe(Connection connection) {
        return new H2Probe(connection, this);
    }

    @Override
    public Comparison comparison() {
        return new H2Comparison(this);
    }

    @Override
    public DatabaseSession session(Connection connection) {
        return new H2Session(connection);
    }

    @Override
    public TableCopyRules tableCopy() {
        return TableCopyRules.SHARING_NAMES;
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new H2Inspector(connection);
    }

    @Override
    public LiveObjects liveObjects(Connection connection) {
        return new H2LiveObjects(connection);
    }

    @Override
    public SqlLexis lexis() {
        return LEXIS;
    }

    @Override
    public Optional<SessionLock> sessionLock(String lockName) {
        return Optional.of(H2Lock.named(lockName));
    }

    @Override
    public Failures failures() {
        return H2Failures.INSTANCE;
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new H2Ddl(this, settings);
    }

    @Override
    public Optional<String> schemaChange(String schema) {
        return Optional.of("SET SCHEMA " + schema);
    }
}
