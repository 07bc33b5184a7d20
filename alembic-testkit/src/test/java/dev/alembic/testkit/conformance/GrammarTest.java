package dev.alembic.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.op.Operation;
import dev.alembic.testkit.law.LawCase;
import dev.alembic.testkit.law.LawCases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SQL Server and Oracle don't run here; what is written for them is at least read by a parser that
 * knows their grammars, over the corpus and over the operations of the laws.
 */
class GrammarTest {

    /**
     * What JSqlParser 5.4 can't read, although the products can.
     *
     * @param statement finds it
     * @param reason what it is
     */
    private record Gap(String statement, String reason) {}

    private static final List<Gap> GAPS = List.of(
            new Gap("^declare @const_name ", "a block of Transact-SQL"),
            new Gap("^SET IDENTITY_INSERT ", "SET without an equals sign"),
            new Gap("\\]\\]", "a bracket within a name in brackets"),
            new Gap("^CREATE TABLE .* AS \\(", "a computed column of SQL Server"),
            new Gap("^ALTER TABLE \\S+ ADD CHECK ", "a CHECK without a name"),
            new Gap("^ALTER TABLE .* DEFERRABLE INITIALLY DEFERRED$", "when a constraint of ALTER TABLE is checked"),
            new Gap(" MODIFY \\S+ GENERATED .*\\(", "options of an identity in MODIFY"),
            new Gap("^CREATE SEQUENCE IF NOT EXISTS ", "a condition of Oracle 23"),
            new Gap("\\bim a constraint\\b", "the corpus's own joke, which is no SQL"));

    @ParameterizedTest
    @ValueSource(strings = {"mssql", "oracle"})
    void a_parser_reads_what_is_written(String name) throws Exception {
        Set<String> statements = statements(Dialects.load().byName(name));
        List<String> unread = new ArrayList<>();
        int read = 0;
        for (String sql : statements) {
            if (isRead(name, sql)) {
                read++;
            } else if (GAPS.stream().noneMatch(gap -> find(gap.statement(), sql))) {
                unread.add(sql);
            }
        }
        assertThat(unread).isEmpty();
        assertThat(read).isGreaterThan(statements.size() * 8 / 10);
        System.out.printf("Grammar of %s: %d of %d read%n", name, read, statements.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (a INTEGER",
                "CREATE TABLE t (a INTEGER,, b INTEGER)",
                "CREATE INDEX i ON (a)",
                "ALTER TABLE t DROP COLUMN",
                "INSERT INTO t (a) VALUES ('it's')",
                "COMMENT ON COLUMN t.a 'x'"
            })
    void the_parser_would_notice(String sql) {
        assertThatThrownBy(() -> CCJSqlParserUtil.parse(sql)).isInstanceOf(JSQLParserException.class);
    }

    private static boolean find(String pattern, String sql) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(sql).find();
    }

    private static boolean isRead(String dialect, String sql) {
        try {
            CCJSqlParserUtil.parse(sql, parser -> parser.withSquareBracketQuotation(dialect.equals("mssql")));
            return true;
        } catch (JSQLParserException e) {
            return false;
        }
    }

    private static Set<String> statements(Dialect dialect) throws Exception {
        Set<String> statements = new LinkedHashSet<>();
        for (String line : OurCorpus.locate().cases("ddl")) {
            JsonNode recorded = new ObjectMapper().readTree(line);
            if (recorded.path("dialect").asText().equals(dialect.name())) {
                for (JsonNode node : recorded.path("operations")) {
                    operation(node).ifPresent(op -> compile(dialect, DdlReplayer.settings(recorded), op, statements));
                }
            }
        }
        for (LawCase law : LawCases.all()) {
            List<Operation> operations = new ArrayList<>(law.setup());
            operations.add(law.operation());
            law.operation().reverse().ifPresent(operations::add);
            operations.forEach(op -> compile(dialect, DdlSettings.OFFLINE, op, statements));
        }
        return statements;
    }

    /** What the case asks for, unless our API has no way to say it. */
    private static Optional<Operation> operation(JsonNode node) {
        try {
            return Optional.of(JsonOperations.operation(node));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is refused is not written. */
    private static void compile(Dialect dialect, DdlSettings settings, Operation operation, Set<String> statements) {
        try {
            dialect.ddl(settings).compile(operation).forEach(sql -> statements.add(sql.text()));
        } catch (AlembicException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
