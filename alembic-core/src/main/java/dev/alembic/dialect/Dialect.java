package dev.alembic.dialect;

import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.JdbcInspector;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Column;
import dev.alembic.schema.TableName;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database is to Alembic. Made known by a {@code META-INF/services} file; has a constructor
 * without parameters, and no state.
 */
public interface Dialect {

    /** Its name, such as {@code postgresql}; options for it begin with it. */
    String name();

    /** What log lines call it, as Alembic does: {@code PostgresqlImpl}. */
    default String contextName() {
        return getClass().getSimpleName().replaceFirst("Dialect$", "Impl");
    }

    /** Other names it answers to, such as {@code postgres}. */
    default Set<String> aliases() {
        return Set.of();
    }

    /** How the database is reached by JDBC. */
    default JdbcAccess jdbc() {
        return JdbcAccess.to(name(), UrlSyntax.onHost("jdbc:" + name() + ":", name()));
    }

    /**
     * The url of an empty database in memory that understands the same SQL as the one at a JDBC url, and is
     * gone with its only connection; absent where there is none.
     */
    default Optional<String> scratchUrl(String jdbcUrl) {
        return jdbc().inMemory();
    }

    /** Whether this dialect speaks to the database at this JDBC url. */
    default boolean accepts(String jdbcUrl) {
        return jdbc().urls().accepts(jdbcUrl);
    }

    /** Whether this dialect speaks to the product that a connection reports. */
    default boolean isProduct(String productName, String version) {
        return productName.equalsIgnoreCase(jdbc().product());
    }

    /** What the database can do. */
    Set<Feature> features();

    /**
     * The same dialect as the session behind a connection speaks it, whose settings may change how
     * texts are written.
     *
     * @throws SQLException if the session can't be asked
     */
    default Dialect inSession(Connection connection) throws SQLException {
        return this;
    }

    /** How names are written. */
    Identifiers identifiers();

    /** What becomes of names that are written without quotes. */
    default LetterCase unquotedNames() {
        return LetterCase.LOWER;
    }

    /**
     * The name under which the database keeps what SQL calls so: the same, unless it cuts names
     * that are too long without a word.
     */
    default String storedName(String name) {
        return name;
    }

    /** What names are told apart by, as far as that is the same in every database of this kind. */
    default NameRules nameRules() {
        return NameRules.of(identifiers(), unquotedNames());
    }

    /** What names are told apart by in the database behind the connection. */
    default NameRules nameRules(Connection connection) {
        return nameRules();
    }

    /** How values are written. */
    default Literals literals() {
        return new Literals();
    }

    /** How types are written and read. */
    TypeMap types();

    /** Functions written in a way of their own when called without arguments: {@code now}. */
    default Map<String, String> functions() {
        return Map.of("now", "CURRENT_TIMESTAMP");
    }

    /** What writes expressions into DDL. */
    default ExpressionWriter expressions() {
        return new ExpressionWriter(identifiers(), literals(), types(), functions());
    }

    /** How SQL text is cut into tokens and statements. */
    default SqlLexis lexis() {
        return SqlLexis.STANDARD;
    }

    /**
     * The same in the session behind a connection, which may have settings of its own.
     *
     * @throws SQLException if the session can't be asked
     */
    default SqlLexis lexis(Connection connection) throws SQLException {
        return lexis();
    }

    /**
     * The line at the top of a script that tells the shell that what follows is in UTF-8; absent if
     * it takes that for granted.
     */
    default Optional<String> scriptEncoding() {
        return Optional.empty();
    }

    /**
     * Executes a statement without parameters.
     *
     * @param sql as it comes from a script: a {@code COPY … FROM stdin} has its rows behind it
     * @return how many rows were written; 0 if that isn't known
     * @throws SQLException if the database refuses it
     */
    default long execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** How SQL is printed as a script. */
    default ScriptFormat script() {
        return ScriptFormat.PLAIN;
    }

    /**
     * The lock that a migrating session holds; absent where a transaction does that.
     *
     * @param name what is locked: the version table with its schema
     */
    default Optional<SessionLock> sessionLock(String name) {
        return Optional.empty();
    }

    /** What a connection of ours is opened with, unless the url says otherwise. */
    default Map<String, String> connectionDefaults() {
        return Map.of();
    }

    /** What to do where a connection can't be had, if the driver's own words don't say so; one sentence. */
    default Optional<String> connectionAdvice(SQLException failure) {
        return Optional.empty();
    }

    /** The compiler from operations to SQL. */
    DdlCompiler ddl(DdlSettings settings);

    /** The compiler from operations to SQL, for a connection and the default names. */
    default DdlCompiler ddl() {
        return ddl(DdlSettings.ONLINE);
    }

    /**
     * A faster way for the rows of a statement than to execute it for each; absent if there is none, or
     * it might not do the same.
     *
     * @throws SQLException if the database can't be asked
     */
    default Optional<RowLoader> loader(Connection connection, Sql sql) throws SQLException {
        return Optional.empty();
    }

    /** Gives a statement the value of a parameter, as {@link #literals()} made it. */
    default void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        statement.setObject(index, value);
    }

    /** When and how tables are copied to be changed. */
    default TableCopyRules tableCopy() {
        return TableCopyRules.STANDARD;
    }

    /** How the database's columns are compared with the model's. */
    default Comparison comparison() {
        return new StandardComparison(this);
    }

    /** What asks the database behind the connection how it would keep an expression. */
    default ExpressionProbe probe(Connection connection) {
        return ExpressionProbe.NONE;
    }

    /** What tells of what the database behind the connection holds beside what is compared. */
    default LiveObjects liveObjects(Connection connection) {
        return LiveObjects.NONE;
    }

    /** What reads the schema behind the connection; without more knowledge, as far as JDBC goes. */
    default Inspector inspector(Connection connection) {
        return new JdbcInspector(connection, identifiers(), types());
    }

    /** What depends on a table and doesn't survive a copy of it by itself. */
    default TableDependents dependents(Connection connection, TableName table) {
        return TableDependents.NONE;
    }

    /** The columns of a table whose type is an enumeration that has a name of its own. */
    default List<Column> enumerated(Connection connection, TableName table) {
        return List.of();
    }

    /** What is done around a transaction on this connection. */
    default TransactionGuard guard(Connection connection) {
        return TransactionGuard.NONE;
    }

    /**
     * The statement that makes a schema the one in which tables are created and looked for; absent
     * where there is none for the session.
     *
     * @param schema its name, quoted if need be
     */
    default Optional<String> schemaChange(String schema) {
        return Optional.empty();
    }

    /** The session behind a connection. */
    default DatabaseSession session(Connection connection) {
        return new StandardSession(connection);
    }

    /** What a statement does to the transaction that it is run in. */
    default StatementEffect effect(String sql) {
        return TransactionWords.effect(sql);
    }

    /** How far a statement reaches beyond what it says. */
    default StatementReach reach(String sql) {
        return StatementReach.SESSION;
    }

    /** What of a statement stays when the session ends before the transaction is committed. */
    default StatementKind kind(String sql) {
        return StatementKinds.of(sql);
    }

    /**
     * A statement, which lets another table be used, too, where it keeps the session from using all
     * but some tables.
     *
     * @param table a table as statements name it
     */
    default String allowing(String table, String sql) {
        return sql;
    }

    /** What says beforehand what statements do to tables, of whatever version the server is. */
    default StatementFactReader facts() {
        return StatementFactReader.NONE;
    }

    /** The same of the database behind a connection, which may be asked. */
    default StatementFactReader facts(Connection connection) {
        return facts();
    }

    /** What the database behind a connection knows of the sizes of its tables. */
    default TableStatistics statistics(Connection connection) {
        return TableStatistics.NONE;
    }

    /** How tables in use are changed in phases; absent where nobody knows how. */
    default Optional<SafeChanges> safeChanges() {
        return Optional.empty();
    }

    /** Types that look as if they did what is wanted. */
    default List<TypeTrap> typeTraps() {
        return List.of();
    }

    /** What is known of the database's failures. */
    default Failures failures() {
        return Failures.UNKNOWN;
    }

    /**
     * What puts back in a script what a statement sets in its session, so that the next revision
     * begins as it would by itself.
     *
     * @throws dev.alembic.error.OfflineModeException if a script can't put it back
     */
    default List<String> resets(String sql) {
        return List.of();
    }

    /** What the statements of a script put off to the end of their transaction; one for each script. */
    default PutOffChecks putOffChecks() {
        return PutOffChecks.NONE;
    }
}
