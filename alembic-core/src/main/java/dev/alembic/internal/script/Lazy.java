package dev.alembic.internal.script;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for. Not thread-safe. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
