package dev.alembic.internal.render;

import dev.alembic.error.AlembicException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records that have no shorter form: by a constant of their class, else by their constructor. */
final class RecordRenderer {

    private final ObjectRenderer objects;
    private final Imports imports;

    RecordRenderer(ObjectRenderer objects, Imports imports) {
        this.objects = objects;
        this.imports = imports;
    }

    Code of(Record value) {
        if (!Modifier.isPublic(value.getClass().getModifiers())) {
            throw refuse(value, "isn't public");
        }
        return constant(value).orElseGet(() -> construction(value));
    }

    private Optional<Code> constant(Record value) {
        String type = imports.name(value.getClass());
        return Arrays.stream(value.getClass().getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> value.equals(read(value, () -> field.get(value))))
                .map(field -> Code.raw(type + "." + field.getName()))
                .findFirst();
    }

    private Code construction(Record value) {
        List<Code> arguments = Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> objects.of(component(value, component)))
                .toList();
        return Code.call("new " + imports.name(value.getClass()), arguments);
    }

    private @Nullable Object component(Record value, RecordComponent component) {
        return read(value, () -> component.getAccessor().invoke(value));
    }

    private static @Nullable Object read(Record value, Reading reading) {
        try {
            return reading.read();
        } catch (ReflectiveOperationException e) {
            throw refuse(value, "can't be read (" + e + ")");
        }
    }

    private static AlembicException refuse(Record value, String why) {
        return new AlembicException(
                "%s can't be written into a revision, because its class %s %s. Make it a public record."
                        .formatted(value, value.getClass().getName(), why));
    }

    /** Reads something by reflection. */
    private interface Reading {
        @Nullable
        Object read() throws ReflectiveOperationException;
    }
}
