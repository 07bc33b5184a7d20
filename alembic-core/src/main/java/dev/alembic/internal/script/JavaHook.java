package dev.alembic.internal.script;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Calls a main class in this process.
 *
 * @param main its qualified name
 * @param loader finds it
 */
record JavaHook(String name, String main, List<String> options, Supplier<ClassLoader> loader) implements PostWriteHook {

    @Override
    public void run(Path file) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = loader.get();
        thread.setContextClassLoader(own);
        try {
            String[] arguments = PostWriteHooks.arguments(options, file).toArray(String[]::new);
            Class.forName(main, true, own).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw PostWriteHooks.failed(name, file, "failed with \"" + e.getCause() + "\"");
        } catch (ReflectiveOperationException | LinkageError e) {
            throw PostWriteHooks.failed(name, file, "can't be run: no class \"%s\" with a main method".formatted(main));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
