package dev.alembic.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.SourceText;
import dev.alembic.op.AddColumn;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.DialectType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered Java compiles and makes equal operations. */
public class RenderLawTest {

    private static final long SEED = Long.getLong("alembic.seed", 1);

    private static final int EACH = Integer.getInteger("render.each", 15);

    /** A type of one database, as a dialect would bring it. */
    public record Wrapped(String word, SqlType inside) implements DialectType {

        /** Makes one. */
        public static Wrapped wrapped(String word, SqlType... inside) {
            return new Wrapped(word, inside[0]);
        }

        @Override
        public String dialect() {
            return "test";
        }

        @Override
        public String sql(Function<SqlType, String> nested) {
            return word + nested.apply(inside);
        }

        @Override
        public JavaCall call() {
            return JavaCall.of(Wrapped.class, "wrapped", word, List.of(inside));
        }
    }

    /** An operation of a project. */
    public record Shout(String text, int times) implements CustomOperation {
        @Override
        public List<Operation> expand(String dialect) {
            return List.of(new ExecuteSql(text.repeat(times)));
        }
    }

    @TempDir
    Path folder;

    @Test
    void every_operation_compiles_and_makes_itself_again() {
        RandomValues random = new RandomValues(SEED);
        List<Operation> operations = new ArrayList<>();
        for (Class<?> type : Operation.class.getPermittedSubclasses()) {
            IntStream.range(0, EACH).forEach(i -> operations.add((Operation) random.value(type)));
        }
        assertLaw(operations);
    }

    @Test
    void every_type_compiles_and_makes_itself_again() {
        RandomValues random = new RandomValues(SEED);
        List<Operation> operations = new ArrayList<>();
        for (Class<?> type : SqlType.class.getPermittedSubclasses()) {
            for (int i = 0; i < EACH; i++) {
                SqlType value = (SqlType) random.value(type);
                operations.add(new AddColumn(TableName.of("t"), Column.of(Name.of("c"), value)));
            }
        }
        assertLaw(operations);
    }

    private void assertLaw(List<Operation> operations) {
        JavaRenderer renderer = new JavaRenderer();
        List<SourceText> bodies =
                operations.stream().map(op -> renderer.body(List.of(op))).toList();
        List<List<Operation>> made = CompiledMigrations.run(bodies, folder);
        for (int i = 0; i < operations.size(); i++) {
            String expected = String.valueOf(Essence.of(List.of(operations.get(i))));
            String actual = String.valueOf(Essence.of(made.get(i)));
            int from = Math.max(0, Arrays.mismatch(expected.toCharArray(), actual.toCharArray()) - 50);
            assertThat(actual.substring(from))
                    .as("seed %d:%n%s", SEED, bodies.get(i).text())
                    .isEqualTo(expected.substring(from));
        }
    }
}
