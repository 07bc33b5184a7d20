package dev.alembic.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UnknownType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws leave nothing out: a new record without a case fails here. */
class CompletenessTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Operation.class,
                ColumnChange.class,
                Statement.class,
                TableItem.class,
                ServerDefault.class,
                SqlExpression.class
            })
    void every_kind_occurs_in_a_case(Class<?> family) {
        Set<Class<?>> reached = new HashSet<>();
        LawCases.all().forEach(law -> reach(law, reached));
        assertThat(kinds(family)).allSatisfy(kind -> assertThat(reached).anyMatch(kind::isAssignableFrom));
    }

    @Test
    void every_kind_of_type_has_a_case() {
        Set<Class<?>> reached = new HashSet<>();
        Stream.of(TypeCases.everywhere(), TypeCases.postgresql(), TypeCases.mysql())
                .forEach(cases -> reach(cases, reached));
        assertThat(kinds(SqlType.class))
                .filteredOn(kind -> kind != UnknownType.class)
                .allSatisfy(kind -> assertThat(reached).anyMatch(kind::isAssignableFrom));
    }

    @Test
    void cases_have_names_of_their_own() {
        assertThat(LawCases.all()).extracting(LawCase::name).doesNotHaveDuplicates();
    }

    /** What a sealed family permits, down to what is not sealed itself. */
    private static List<Class<?>> kinds(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind))
                .toList();
    }

    private static void reach(@Nullable Object value, Set<Class<?>> reached) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> reach(inner, reached));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> reach(inner, reached));
        } else if (value instanceof Map<?, ?> map) {
            reach(map.keySet(), reached);
            reach(map.values(), reached);
        } else if (value instanceof Record) {
            reached.add(value.getClass());
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                reach(read(part, value), reached);
            }
        }
    }

    private static @Nullable Object read(RecordComponent part, Object owner) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
