package dev.alembic.internal.script;

import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Answers the compiler of this Java runtime, or null: trimmed runtimes lack it, and even the
 * classes to ask for it. A class, since a lambda would have to load its result's type first.
 */
final class RuntimeCompiler implements Supplier<@Nullable JavaCompiler> {

    /**
     * How sources are compiled. No {@code --release}: it costs a fifth of a small compilation and
     * the classes run on this very runtime. Sources win over classes of the same name, whichever is
     * newer, so that the outcome does not depend on file times. With the names of variables, for
     * the runtime's own messages: {@code because "title" is null}.
     */
    static final List<String> OPTIONS =
            List.of("-g", "-proc:none", "-implicit:class", "-Xprefer:source", "-parameters", "-nowarn");

    @Override
    public @Nullable JavaCompiler get() {
        return ModuleLayer.boot().findModule("java.compiler").isPresent() ? ToolProvider.getSystemJavaCompiler() : null;
    }
}
