package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes the script of an upgrade; connects to nothing. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class SqlTask extends AlembicTask {

    /** Made by Gradle. */
    public SqlTask() {
        getRange().convention("heads");
    }

    /** From where to where: {@code a:b}, or {@code b} from base on. */
    @Internal
    @Option(option = "range", description = "From where to where: a:b, or b from base on.")
    public abstract Property<String> getRange();

    /** The file to write, {@code build/alembic/upgrade.sql} by default. */
    @Internal
    public abstract RegularFileProperty getOutput();

    @Override
    void run(Alembic alembic) {
        requireOneDatabase();
        write(
                getOutput().get().getAsFile().toPath(),
                alembic.offline().upgrade(getRange().get()));
    }
}
