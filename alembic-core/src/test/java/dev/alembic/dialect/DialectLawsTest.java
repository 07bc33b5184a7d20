package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.op.OperationSamples;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TypeSamples;
import dev.alembic.schema.UnknownType;
import dev.alembic.sql.Sql;
import dev.alembic.sql.TypeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation and every type on every dialect. */
class DialectLawsTest {

    static Stream<Dialect> dialects() {
        return Dialects.load().all().stream();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void offline_statements_have_no_parameters(Dialect dialect) {
        List<Sql> statements = new ArrayList<>();
        for (Operation op : OperationSamples.all()) {
            try {
                statements.addAll(dialect.ddl(DdlSettings.OFFLINE).compile(op));
            } catch (UnsupportedByDialectException e) {
                assertThat(e.dialect()).as(e.getMessage()).isEqualTo(dialect.name());
            }
        }
        assertThat(statements)
                .extracting(Sql::source)
                .hasAtLeastOneElementOfType(BulkInsert.class)
                .hasAtLeastOneElementOfType(CreateTable.class);
        assertThat(statements)
                .allSatisfy(sql -> assertThat(sql.rows()).as(sql.text()).isEmpty());
    }

    @Test
    void every_kind_of_type_has_a_sample() {
        List<SqlType> samples = new ArrayList<>(TypeSamples.everywhere());
        samples.addAll(TypeSamples.somewhere());
        assertThat(SqlType.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(samples).anyMatch(kind::isInstance));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void every_generic_type_is_written(Dialect dialect) {
        assertThat(TypeSamples.everywhere())
                .allSatisfy(type -> assertThat(dialect.types().toSql(type)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void what_is_written_is_read_back_as_the_same(Dialect dialect) {
        TypeMap types = dialect.types();
        for (SqlType type : TypeSamples.everywhere()) {
            String sql = types.toSql(type);
            assertThat(types.toSql(types.fromSql(sql))).as(type.toString()).isEqualToIgnoringCase(sql);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void types_of_other_databases_are_translated_or_refused(Dialect dialect) {
        for (SqlType type : TypeSamples.somewhere()) {
            if (type instanceof UnknownType) {
                assertThatThrownBy(() -> dialect.types().toSql(type))
                        .isInstanceOf(AlembicException.class)
                        .hasMessageContaining("no known type");
                continue;
            }
            try {
                assertThat(dialect.types().toSql(type)).isNotBlank();
            } catch (UnsupportedByDialectException e) {
                assertThat(e.dialect()).isEqualTo(dialect.name());
            }
        }
    }

    @Test
    void dialects_are_found_by_name_alias_url_and_product() {
        Dialects dialects = Dialects.load();
        assertThat(dialects.all())
                .extracting(Dialect::name)
                .containsExactlyInAnyOrder(
                        "default", "h2", "mariadb", "mssql", "mysql", "oracle", "postgresql", "sqlite");
        assertThat(dialects.byName("postgres").name()).isEqualTo("postgresql");
        assertThat(dialects.byUrl("jdbc:mariadb://host/db").name()).isEqualTo("mariadb");
        assertThat(dialects.byUrl("jdbc:sqlserver://host;user=x").name()).isEqualTo("mssql");
        assertThatThrownBy(() -> dialects.byUrl("jdbc:db2://host/x;password=secret"))
                .hasMessageStartingWith("There is no dialect for urls that begin with \"jdbc:db2:\".")
                .hasMessageNotContaining("secret");
    }

    @Test
    void mariadb_is_told_from_mysql_by_its_version() {
        Set<String> names = Set.of("mysql", "mariadb");
        assertThat(dialects()
                        .filter(d -> names.contains(d.name()))
                        .filter(d -> d.isProduct("MySQL", "5.5.5-10.11.19-MariaDB"))
                        .map(Dialect::name))
                .containsExactly("mariadb");
    }
}
