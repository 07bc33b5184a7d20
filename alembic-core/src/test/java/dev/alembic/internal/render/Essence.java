package dev.alembic.internal.render;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropSequence;
import dev.alembic.op.DropTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.VariantType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rendered operation has to say again: everything but where a name comes from, and what is
 * remembered of a dropped thing. The order of maps counts where it shows in SQL.
 */
final class Essence {

    private Essence() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Record record) {
            return record(forgetful(record));
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Essence::of).map(List::of).orElse(List.of());
        } else if (value instanceof Collection<?> list) {
            return list(list);
        } else if (value instanceof Map<?, ?> map) {
            return list(map.entrySet());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            return Arrays.asList(of(entry.getKey()), of(entry.getValue()));
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : value;
    }

    private static List<@Nullable Object> list(Collection<?> values) {
        List<@Nullable Object> all = new ArrayList<>();
        values.forEach(v -> all.add(of(v)));
        return all;
    }

    private static Object record(Record value) {
        if (value instanceof Name name) {
            return List.of(name.text(), name.quoting());
        } else if (value instanceof VariantType variant) {
            return Arrays.asList(of(variant.base()), of(new TreeMap<>(variant.variants())));
        } else if (value instanceof NamingConvention naming) {
            return List.of("naming", Arrays.asList(of(new TreeMap<>(naming.templates()))));
        }
        boolean isSettings = value instanceof BatchAlter.Settings;
        List<@Nullable Object> parts = new ArrayList<>(List.of(value.getClass().getSimpleName()));
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(value);
                parts.add(of(isSettings ? withoutEmptyGroups(part) : part));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return parts;
    }

    private static @Nullable Object withoutEmptyGroups(@Nullable Object part) {
        return part instanceof List<?> list
                ? list.stream().filter(group -> !List.of().equals(group)).toList()
                : part;
    }

    private static Record forgetful(Record value) {
        if (value instanceof DropTable op) {
            return new DropTable(op.table(), op.ifExists(), Optional.empty());
        } else if (value instanceof DropSequence op) {
            return new DropSequence(op.name(), op.ifExists(), Optional.empty());
        } else if (value instanceof SetTableComment op) {
            return new SetTableComment(op.table(), op.comment(), Optional.empty());
        } else if (value instanceof DropConstraint op && op.name().isPresent()) {
            return new DropConstraint(op.table(), op.name(), op.kind(), op.ifExists(), Optional.empty());
        } else if (value instanceof DropIndex op && op.was().isPresent()) {
            Object concurrently = op.options().values().get("postgresql_concurrently");
            Options options = concurrently == null ? Options.NONE : Options.of("postgresql_concurrently", concurrently);
            return new DropIndex(op.index(), op.schema(), op.table(), op.ifExists(), options, Optional.empty());
        }
        return value instanceof DropColumn op ? forgetful(op) : value;
    }

    private static DropColumn forgetful(DropColumn op) {
        boolean isChecked = op.knownType()
                .filter(t -> t instanceof CheckedType checked && checked.hasConstraint())
                .isPresent();
        return new DropColumn(
                op.table(),
                op.column(),
                op.ifExists(),
                op.was().isEmpty() || isChecked ? op.knownType() : Optional.empty(),
                op.options(),
                Optional.empty());
    }
}
