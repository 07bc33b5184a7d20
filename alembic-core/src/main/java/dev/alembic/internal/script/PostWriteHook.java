package dev.alembic.internal.script;

import java.nio.file.Path;

/** Something that is run on every new revision file, such as a formatter. */
public interface PostWriteHook {

    /** Its name in the configuration. */
    String name();

    /**
     * Runs it and waits for its end.
     *
     * @param file the revision file, absolute
     * @throws dev.alembic.error.ScriptException if it can't be started or fails; the file stays as
     *     it is then
     */
    void run(Path file);
}
