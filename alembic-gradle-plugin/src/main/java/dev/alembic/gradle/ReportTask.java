package dev.alembic.gradle;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradle.api.GradleException;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** A task that tells something, in one of several forms. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class ReportTask extends AlembicTask {

    /** Made by Gradle. */
    protected ReportTask() {
        getFormat().convention("text");
    }

    /** How it is told: {@code text}, which is shown, or another one, which is written to a file. */
    @Internal
    @Option(option = "format", description = "How it is told: text (shown), or markdown, json and others (in a file).")
    public abstract Property<String> getFormat();

    /** Where files go, {@code build/alembic} by default. */
    @Internal
    public abstract DirectoryProperty getReports();

    final Path report(String name) {
        return getReports().get().getAsFile().toPath().resolve(name);
    }

    final <E extends Enum<E>> E format(Class<E> type) {
        return constant(type, "--format", getFormat().get());
    }

    /** The constant that a word names. */
    static <E extends Enum<E>> E constant(Class<E> type, String option, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new GradleException("%s is one of %s, not \"%s\"."
                        .formatted(
                                option,
                                Arrays.stream(type.getEnumConstants())
                                        .map(ReportTask::word)
                                        .collect(Collectors.joining(", ")),
                                word)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
